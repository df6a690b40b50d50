import path from 'node:path';
import { BrowserWindow, app, nativeTheme, screen } from 'electron';
import type { PreferenceStore } from '../preferences.ts';
import { home } from '../protocol.ts';

const smallest = { width: 760, height: 560 };
const usual = { width: 1440, height: 900 };

/** Opens the one window, where it was last time if that place is still on a screen. */
export function openMainWindow(preferences: PreferenceStore): BrowserWindow {
  const stored = preferences.get().window;
  const bounds = stored !== null && isOnScreen(stored) ? stored : usual;
  const window = new BrowserWindow({
    ...usual,
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Plenaria',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191815' : '#FAF8F4',
    webPreferences: {
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
    },
  });
  if (stored?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    void preferences.set({ window: place });
  });
  // Chromium asks nobody before it goes to about:blank.
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== home) void window.loadURL(home);
  });
  void window.loadURL(home);
  return window;
}

function isOnScreen(bounds: { x: number; y: number; width: number; height: number }): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 100
  );
}
