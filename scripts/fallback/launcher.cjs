/**
 * Runs the app folder named on the command line, as Electron's own default app does.
 * It is copied into the fallback runtime, whose package left that default app out.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

const folder = firstPlainArgument(process.argv.slice(1));
if (folder === null) {
  process.stderr.write('usage: electron [options] <app folder> [arguments]\n');
  app.exit(2);
} else {
  runApp(path.resolve(folder));
}

function runApp(appFolder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(appFolder, 'package.json'), 'utf8'));
  const name = manifest.productName || manifest.name;
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setName(name);
  app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName || `${name}.desktop`);
  app.setAppPath(appFolder);
  // Electron worked the folder out from the launcher's own name before this line ran.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), name));
  Module._load(appFolder, Module, true);
}

/** The first argument that is neither an option nor the value of `-r`. */
function firstPlainArgument(values) {
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === '-r' || value === '--require') index += 1;
    else if (!value.startsWith('-')) return value;
  }
  return null;
}
