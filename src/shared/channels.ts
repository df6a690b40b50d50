/** What the page may ask of the host. `window.bridge` has one function for each, and nothing else. */
export const channels = [
  'app.info',
  'app.ready',
  'app.flushed',
  'preferences.set',
  'file.pick',
  'file.read',
  'file.save',
  'folder.pick',
  'folder.write',
  'artifact.store',
  'artifact.reveal',
  'print.pdf',
  'delivery.send',
  'delivery.verify',
  'secret.set',
  'secret.state',
  'secret.clear',
  'machine.state',
  'machine.set',
  'machine.draft',
  'journal.state',
  'journal.read',
  'journal.append',
  'journal.space',
  'journal.begin',
  'snapshot.write',
  'snapshot.list',
  'snapshot.read',
  'app.relaunch',
  'projector.open',
  'projector.close',
  'spelling.language',
] as const;
export type Channel = (typeof channels)[number];

/** All that the projector's page is answered: it shows, and writes nothing. */
export const projectorChannels: readonly Channel[] = ['app.info', 'projector.close'];

/** What the host tells the page. */
export const hostEvents = ['menu.command', 'host.resumed', 'host.closing'] as const;
export type HostEvent = (typeof hostEvents)[number];

/** Commands of the native menu; the page's registry knows them by the same names. */
export const menuCommands = [
  'meeting.new',
  'file.import',
  'history.undo',
  'history.redo',
  'palette.open',
  'projector.open',
  'help.keys',
  'theme.light',
  'theme.dark',
  'theme.system',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
