import type { ParseKeys } from 'i18next';
import type { MenuCommand } from '#shared/channels.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { openProjector } from '#renderer/commands/projector/projector-window.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { openRegister, takeRegisterStep } from '#renderer/state/register.ts';
import { type MeetingScreen, currentMeetingId, meetingScreens, useRoute } from '#renderer/state/route.ts';
import { changeTheme } from '../preferences.ts';
import { finalizeMeeting } from './finalize-meeting.ts';
import { savePack } from './save-pack.ts';
import { tellHistoryStep } from './tell-history-step.ts';

/** Something a person can do from anywhere: the palette, the native menu and the keys all read this list. */
export type Action = {
  readonly id: string;
  readonly words: ParseKeys;
  /** `Mod` is Ctrl, or Command on a Mac. */
  readonly keys: string | null;
  /** Whether it makes sense on this screen. */
  readonly inMeeting: 'any' | 'only';
  readonly run: () => void;
};

const screenKeys: Readonly<Record<MeetingScreen, string>> = {
  agenda: 'Alt+1',
  attendees: 'Alt+2',
  terms: 'Alt+T',
  checkin: 'Alt+3',
  capture: 'Alt+4',
  summary: 'Alt+5',
  outbox: 'Alt+6',
  history: 'Alt+7',
  conflicts: 'Alt+8',
};

const menuActions: Readonly<Record<MenuCommand, Omit<Action, 'id'>>> = {
  'palette.open': {
    words: 'app.actions.palette',
    keys: 'Mod+K',
    inMeeting: 'any',
    run: () => usePanels.getState().open('palette'),
  },
  'history.undo': { words: 'app.actions.undo', keys: 'Mod+Z', inMeeting: 'any', run: () => void takeBack('undo') },
  'history.redo': {
    words: 'app.actions.redo',
    keys: 'Mod+Shift+Z',
    inMeeting: 'any',
    run: () => void takeBack('redo'),
  },
  'meeting.new': {
    words: 'app.actions.newMeeting',
    keys: 'Mod+Shift+N',
    inMeeting: 'any',
    run: () => usePanels.getState().open('newMeeting'),
  },
  'file.import': { words: 'app.actions.import', keys: 'Mod+I', inMeeting: 'any', run: openImport },
  'projector.open': { words: 'projector.open', keys: 'Alt+P', inMeeting: 'only', run: project },
  'help.keys': {
    words: 'app.actions.keys',
    keys: 'F1',
    inMeeting: 'any',
    run: () => usePanels.getState().open('keys'),
  },
  'theme.light': { words: 'app.actions.light', keys: null, inMeeting: 'any', run: () => void changeTheme('light') },
  'theme.dark': { words: 'app.actions.dark', keys: null, inMeeting: 'any', run: () => void changeTheme('dark') },
  'theme.system': { words: 'app.actions.system', keys: null, inMeeting: 'any', run: () => void changeTheme('system') },
};

const goActions: readonly Action[] = [
  {
    id: 'go.meetings',
    words: 'app.rail.meetings',
    keys: 'Alt+0',
    inMeeting: 'any',
    run: () => useRoute.getState().go({ screen: 'meetings' }),
  },
  ...meetingScreens.map((screen): Action => ({
    id: `go.${screen}`,
    words: `app.rail.${screen}`,
    keys: screenKeys[screen],
    inMeeting: 'only',
    run: () => goTo(screen),
  })),
  { id: 'go.register', words: 'app.rail.register', keys: 'Alt+9', inMeeting: 'any', run: openRegister },
  {
    id: 'meeting.edit',
    words: 'app.actions.editMeeting',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('editMeeting'),
  },
  {
    id: 'minutes.import',
    words: 'notes.import.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('importMinutes'),
  },
  {
    id: 'translation.handOff',
    words: 'handoff.out.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('handOff'),
  },
  {
    id: 'translation.takeBack',
    words: 'handoff.back.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('takeBack'),
  },
  {
    id: 'translation.machine',
    words: 'desk.machine.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('machine'),
  },
  {
    id: 'summary.email',
    words: 'summary.email.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('email'),
  },
  {
    id: 'summary.versions',
    words: 'summary.versions.act',
    keys: null,
    inMeeting: 'only',
    run: () => usePanels.getState().open('versions'),
  },
  {
    id: 'look.edit',
    words: 'summary.brand.act',
    keys: null,
    inMeeting: 'any',
    run: () => usePanels.getState().open('look'),
  },
  {
    id: 'record.finalizeMeeting',
    words: 'app.actions.finalizeMeeting',
    keys: null,
    inMeeting: 'only',
    run: () => void finalizeMeeting(),
  },
  {
    id: 'pack.save',
    words: 'app.actions.savePack',
    keys: null,
    inMeeting: 'only',
    run: () => void savePack(),
  },
  {
    id: 'pack.open',
    words: 'app.actions.openPack',
    keys: null,
    inMeeting: 'any',
    run: () => usePanels.getState().open('openPack'),
  },
];

export const actions: readonly Action[] = [
  ...goActions,
  ...Object.entries(menuActions).map(([id, action]) => ({ id, ...action })),
];

/** Runs what the native menu asked for. */
export function runMenuCommand(command: MenuCommand): void {
  menuActions[command].run();
}

function goTo(screen: MeetingScreen): void {
  const { route, go } = useRoute.getState();
  const meetingId = currentMeetingId(route);
  if (meetingId !== null) go({ screen, meetingId });
}

/** The meeting one is in, on the screen of the room. */
function project(): void {
  const meetingId = currentMeetingId(useRoute.getState().route);
  if (meetingId !== null) openProjector(meetingId);
}

/** On the attendees and at the door it is people that are imported, in the capture minutes, elsewhere an agenda. */
function openImport(): void {
  const { screen } = useRoute.getState().route;
  const people = screen === 'attendees' || screen === 'checkin';
  usePanels.getState().open(people ? 'importPeople' : screen === 'capture' ? 'importMinutes' : 'importAgenda');
}

async function takeBack(direction: 'undo' | 'redo'): Promise<void> {
  const { route } = useRoute.getState();
  const onRegister = route.screen === 'register';
  const meetingId = (onRegister ? takeRegisterStep(direction) : null) ?? currentMeetingId(route);
  // Outside of a meeting there is nothing else that belongs to the register.
  if (onRegister && meetingId === null) return tellHistoryStep(direction, null);
  tellHistoryStep(direction, await (direction === 'undo' ? undo(meetingId) : redo(meetingId)));
}
