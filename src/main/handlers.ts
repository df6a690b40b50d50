import { type BrowserWindow, app, nativeTheme, shell } from 'electron';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finishPdf } from '#formats/write/finish-pdf.ts';
import type { Instant } from '#domain/primitives.ts';
import { fail, ok } from '#domain/result.ts';
import type { ChannelInput, ChannelOutput } from '#shared/contract.ts';
import { createDeliverer } from './destinations/deliver.ts';
import { ArtifactStore } from './files/artifact-store.ts';
import { ChosenFolders } from './files/chosen-folders.ts';
import { failureOf } from './files/failures.ts';
import { PickedFiles } from './files/picked-files.ts';
import { saveFile } from './files/save-file.ts';
import { writeAtomically } from './files/write-atomically.ts';
import type { Handlers } from './ipc.ts';
import { createMachineHost } from './machine/machine-host.ts';
import type { JournalHost } from './journal/journal-host.ts';
import { askForRebuild } from './journal/set-database-aside.ts';
import { createSnapshotHost } from './journal/snapshot-host.ts';
import type { PreferenceStore } from './preferences.ts';
import { printPdf } from './print/print-pdf.ts';
import { report } from './report.ts';
import { Passwords } from './secrets/passwords.ts';
import type { Spelling } from './spelling/spelling.ts';
import { showMenu } from './window/menu.ts';
import type { Projector } from './window/projector-window.ts';

type Parts = {
  readonly preferences: PreferenceStore;
  readonly window: () => BrowserWindow;
  readonly onReady: (screen: string) => void;
  readonly onFlushed: () => void;
  readonly journal: JournalHost;
  readonly projector: Projector;
  readonly spelling: Spelling;
};

/** What the host does for the page, channel by channel. */
export function createHandlers(parts: Parts): Handlers {
  const { preferences, window, journal, projector, spelling } = parts;
  const userData = app.getPath('userData');
  const artifacts = new ArtifactStore(path.join(userData, 'artifacts'));
  const picked = new PickedFiles();
  const folders = new ChosenFolders(preferences, artifacts);
  const passwords = new Passwords(userData);
  const deliverer = createDeliverer({ artifacts, folders, passwords });
  const { close: _close, ...journalHandlers } = journal;
  return {
    ...journalHandlers,
    ...createSnapshotHost(userData),
    ...appHandlers(parts),
    ...createMachineHost({ preferences, passwords }),
    'file.pick': (input) => picked.pick(window(), input),
    'file.read': (input) => picked.read(input),
    'file.save': (input) => saveFile(window(), input),
    'folder.pick': ({ title }) => folders.pick(window(), title),
    'folder.write': (input) => folders.write(input),
    'artifact.store': ({ bytes }) => hosted(() => artifacts.store(bytes)),
    'artifact.reveal': ({ sha256, fileName }) => hosted(() => reveal(artifacts, sha256, fileName)),
    'print.pdf': (input) => print(input),
    'delivery.send': (input) => deliverer.send(input),
    'delivery.verify': (input) => deliverer.verify(input),
    'secret.set': ({ destinationId, password }) => hosted(() => passwords.set(destinationId, password)),
    'secret.state': ({ destinationId }) => ok(passwords.state(destinationId)),
    'secret.clear': ({ destinationId }) => hosted(() => passwords.clear(destinationId)),
    'spelling.language': async ({ locale }) => ok({ isChecked: await spelling.use(locale) }),
    'projector.open': ({ meetingId }) => {
      projector.open(meetingId);
      return ok({});
    },
    'projector.close': () => {
      projector.close();
      return ok({});
    },
  };
}

type AppHandlers = Pick<Handlers, 'app.info' | 'app.ready' | 'app.flushed' | 'app.relaunch' | 'preferences.set'>;

function appHandlers({ preferences, window, onReady, onFlushed }: Parts): AppHandlers {
  const shown = () => ({ locale: preferences.get().locale, theme: preferences.get().theme });
  return {
    'app.info': () =>
      ok({
        version: app.getVersion(),
        platform: process.platform,
        development: !app.isPackaged,
        deviceId: preferences.get().deviceId,
        preferences: shown(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        torture: !app.isPackaged && app.commandLine.hasSwitch('torture'),
        clock: app.isPackaged ? null : app.commandLine.getSwitchValue('clock') || null,
      }),
    'app.ready': ({ screen }) => {
      onReady(screen);
      return ok({});
    },
    'app.flushed': () => {
      onFlushed();
      return ok({});
    },
    'app.relaunch': ({ rebuild }) => {
      if (rebuild) askForRebuild(app.getPath('userData'));
      app.relaunch();
      app.exit(0);
      return ok({});
    },
    'preferences.set': async ({ locale, theme }) => {
      await preferences.set({ ...(locale && { locale }), ...(theme && { theme }) });
      nativeTheme.themeSource = preferences.get().theme;
      showMenu(window(), preferences.get().locale);
      return ok(shown());
    },
  };
}

/** Shows a copy under its own name in the file manager; the store itself names files by their hash. */
async function reveal(artifacts: ArtifactStore, sha256: string, fileName: string): Promise<Record<string, never>> {
  const bytes = await artifacts.read(sha256);
  if (bytes === null) throw Object.assign(new Error('artifact is gone'), { code: 'ENOENT' });
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'plenaria-')), fileName);
  await writeAtomically(file, bytes);
  shell.showItemInFolder(file);
  return {};
}

async function hosted<T>(work: () => Promise<T>) {
  try {
    return ok(await work());
  } catch (cause: unknown) {
    const code = failureOf(cause);
    if (code === null) throw cause;
    return fail({ code });
  }
}

async function print({ html, ...meta }: ChannelInput<'print.pdf'>): Promise<ChannelOutput<'print.pdf'>> {
  try {
    const createdAt = new Date().toISOString() as Instant;
    return ok({ bytes: await finishPdf(await printPdf(html), { ...meta, createdAt }) });
  } catch (cause: unknown) {
    report('printing failed', cause);
    return fail({ code: 'print_failed' });
  }
}
