import { type BrowserWindow, app } from 'electron';

/** How long the page may take to write what is still only typed. Milliseconds. */
const patience = 3000;

export type GentleClose = {
  /** The page has written everything. */
  readonly flushed: () => void;
};

/** Lets the page write what is being typed before the window goes; a page that does not answer can't keep it open. */
export function closeGently(window: BrowserWindow): GentleClose {
  let state: 'open' | 'asking' | 'done' = 'open';
  let quitting = false;
  const onQuit = () => {
    quitting = true;
  };
  const finish = () => {
    if (state !== 'asking') return;
    state = 'done';
    if (quitting) app.quit();
    else window.close();
  };
  app.on('before-quit', onQuit);
  window.on('close', (event) => {
    if (state === 'done' || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    window.webContents.send('host.closing', null);
    setTimeout(finish, patience);
  });
  window.on('closed', () => app.off('before-quit', onQuit));
  return { flushed: finish };
}
