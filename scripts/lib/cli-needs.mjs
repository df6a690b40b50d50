/** Formats of `export` when none are named (docs/formats). */
const defaultFormats = 'md,html,pdf';

/** Whether a command of the headless entry can only be done by Electron: printing PDF. */
export function needsElectron(args) {
  const command = args.find((arg) => !arg.startsWith('-'));
  if (command !== 'export') return false;
  return formatsOf(args).includes('pdf');
}

function formatsOf(args) {
  const at = args.findLastIndex((arg) => arg === '--format' || arg.startsWith('--format='));
  const value =
    at < 0 ? defaultFormats : args[at].startsWith('--format=') ? args[at].slice('--format='.length) : args[at + 1];
  return (value ?? '').split(',').map((format) => format.trim().toLowerCase());
}
