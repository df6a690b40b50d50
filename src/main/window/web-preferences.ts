import path from 'node:path';
import { type WebPreferences, app } from 'electron';

/** What every window of the app runs under: sandboxed, isolated, without Node and without experiments. */
export function webPreferences(): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: true,
    devTools: !app.isPackaged,
  };
}
