import { assertNever } from '#domain/primitives.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { ImportAgendaDialog } from '#renderer/features/agenda/ImportAgendaDialog.tsx';
import { ImportMinutesDialog } from '#renderer/features/capture/ImportMinutesDialog.tsx';
import { EditMeetingDialog } from '#renderer/features/meetings/EditMeetingDialog.tsx';
import { NewMeetingDialog } from '#renderer/features/meetings/NewMeetingDialog.tsx';
import { OpenPackDialog } from '#renderer/features/meetings/OpenPackDialog.tsx';
import { ImportPeopleDialog } from '#renderer/features/people/ImportPeopleDialog.tsx';
import { LookDialog } from '#renderer/features/settings/LookDialog.tsx';
import { EmailDialog } from '#renderer/features/summary/EmailDialog.tsx';
import { HandOffDialog } from '#renderer/features/summary/HandOffDialog.tsx';
import { MachineDialog } from '#renderer/features/summary/MachineDialog.tsx';
import { TakeBackDialog } from '#renderer/features/summary/TakeBackDialog.tsx';
import { VersionsDialog } from '#renderer/features/summary/VersionsDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './palette/Palette.tsx';

/** The dialogs that can be opened from anywhere. */
export function Dialogs() {
  const { dialog, close } = usePanels();
  const meetingId = currentMeetingId(useRoute((state) => state.route));
  switch (dialog) {
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'newMeeting':
      return <NewMeetingDialog onClose={close} />;
    case 'editMeeting':
      return meetingId === null ? null : <EditMeetingDialog meetingId={meetingId} onClose={close} />;
    case 'openPack':
      return <OpenPackDialog onClose={close} />;
    case 'importAgenda':
      return <ImportAgendaDialog meetingId={meetingId} onClose={close} />;
    case 'importPeople':
      return meetingId === null ? null : <ImportPeopleDialog meetingId={meetingId} onClose={close} />;
    case 'importMinutes':
      return meetingId === null ? null : <ImportMinutesDialog meetingId={meetingId} onClose={close} />;
    case 'handOff':
      return meetingId === null ? null : <HandOffDialog meetingId={meetingId} onClose={close} />;
    case 'takeBack':
      return meetingId === null ? null : <TakeBackDialog meetingId={meetingId} onClose={close} />;
    case 'machine':
      return <MachineDialog onClose={close} />;
    case 'versions':
      return meetingId === null ? null : <VersionsDialog meetingId={meetingId} onClose={close} />;
    case 'email':
      return meetingId === null ? null : <EmailDialog meetingId={meetingId} onClose={close} />;
    case 'look':
      return <LookDialog meetingId={meetingId} onClose={close} />;
    case 'none':
      return null;
    default:
      return assertNever(dialog);
  }
}
