import path from 'node:path';
import { type BrowserWindow, app, nativeTheme, powerMonitor, session } from 'electron';
import { runCliInElectron } from './cli/electron.ts';
import { cliArguments } from './cli/arguments.ts';
import { ArtifactStore } from './files/artifact-store.ts';
import { createHandlers } from './handlers.ts';
import { registerHandlers } from './ipc.ts';
import { createJournalHost } from './journal/journal-host.ts';
import { setDatabaseAside } from './journal/set-database-aside.ts';
import { openPreferences } from './preferences.ts';
import { declareAppScheme, serveApp } from './protocol.ts';
import { restrictNavigation } from './security/navigation.ts';
import { restrictSession } from './security/permissions.ts';
import { createSpelling, prepareSpelling } from './spelling/spelling.ts';
import { type GentleClose, closeGently } from './window/close-gently.ts';
import { openMainWindow } from './window/main-window.ts';
import { showMenu } from './window/menu.ts';
import { offerContextMenu } from './window/show-context-menu.ts';
import { createProjector } from './window/projector-window.ts';

const startedAt = performance.timeOrigin;
/** For the measurement of what the journal is worth; a packaged app always keeps it. */
const isJournalOff = !app.isPackaged && app.commandLine.getSwitchValue('journal') === 'off';
const isSmoke = app.commandLine.hasSwitch('smoke');
const userDataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (userDataFolder !== '') app.setPath('userData', path.resolve(userDataFolder));

const command = cliArguments(process.argv, app.isPackaged);
// As root Chromium has no sandbox to enable: the launcher then says so with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareAppScheme();
if (command !== null) void runCliInElectron(command);
else if (app.requestSingleInstanceLock()) openApp();
else app.exit(0);

function openApp(): void {
  restrictNavigation();
  const spelled = prepareSpelling(app.getPath('userData'));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    const preferences = openPreferences(app.getPath('userData'), app.getLocale());
    nativeTheme.themeSource = preferences.get().theme;
    const userData = app.getPath('userData');
    setDatabaseAside(userData, new Date());
    const { deviceId } = preferences.get();
    const journal = createJournalHost({ userData, deviceId, enabled: !isJournalOff });
    app.on('will-quit', () => void journal.close());
    restrictSession(session.defaultSession);
    const artifacts = new ArtifactStore(path.join(userData, 'artifacts'));
    serveApp(path.join(import.meta.dirname, '../renderer'), (sha256) => artifacts.read(sha256));
    let window: BrowserWindow | null = null;
    const current = () => {
      if (window === null) throw new Error('The window is not open');
      return window;
    };
    app.on('second-instance', () => focus(window));
    let closing: GentleClose | null = null;
    const onFlushed = () => closing?.flushed();
    const projector = createProjector(current);
    const spelling = createSpelling(session.defaultSession, spelled);
    const parts = { preferences, window: current, onReady: announce, onFlushed, journal, projector, spelling };
    registerHandlers(createHandlers(parts), projector.owns);
    window = openMainWindow(preferences);
    closing = closeGently(window);
    showMenu(window, preferences.get().locale);
    offerContextMenu(window, () => preferences.get().locale);
    powerMonitor.on('resume', () => current().webContents.send('host.resumed', null));
  });
}

/** `--smoke` ends here: the first screen stands. */
function announce(): void {
  if (!isSmoke) return;
  process.stdout.write(`ready in ${Math.round(Date.now() - startedAt)} ms\n`);
  app.exit(0);
}

function focus(window: BrowserWindow | null): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
