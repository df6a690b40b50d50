import { type BrowserWindow, type WebContents, app, shell } from 'electron';
import { home } from '../protocol.ts';
import { report } from '../report.ts';

/** Keeps every page where it is: no navigation away, no new windows, no webviews, no certificate overrides. */
export function restrictNavigation(): void {
  app.on('web-contents-created', (_event, contents) => restrict(contents));
  app.on('certificate-error', (...[, , , , , callback]) => callback(false));
}

/** The address that each page is kept at. */
const addresses = new WeakMap<WebContents, string>();

/** Loads a page of ours into a window and keeps the window at it. */
export function keepAt(window: BrowserWindow, address: string): void {
  const { webContents } = window;
  const isNew = !addresses.has(webContents);
  addresses.set(webContents, address);
  if (isNew) webContents.on('did-navigate', (_event, url) => goBack(window, url));
  if (webContents.getURL() === address) return;
  window.loadURL(address).catch((cause: unknown) => report('a page did not load', cause));
}

/** Chromium asks nobody before it goes to about:blank. */
function goBack(window: BrowserWindow, url: string): void {
  const address = addresses.get(window.webContents);
  if (address === undefined || url === address) return;
  window.loadURL(address).catch((cause: unknown) => report('a page did not load', cause));
}

function restrict(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void; url?: string }, url: string) => {
    // The page itself may be loaded anew.
    if (url !== (addresses.get(contents) ?? home)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Hands https and mailto addresses to the system; anything else is dropped. */
export function openOutside(url: string): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'mailto:') return false;
  if (parsed.protocol === 'mailto:' && attaches(parsed)) return false;
  shell.openExternal(parsed.href).catch((cause: unknown) => report('could not open a link', cause));
  return true;
}

/** Some mail programs attach the file that such a header names (RFC 6068, 7 warns of it). */
function attaches(mailto: URL): boolean {
  return [...mailto.searchParams.keys()].some((header) => /^attach/i.test(header.trim()));
}
