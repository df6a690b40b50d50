import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { PreferenceStore } from '../preferences.ts';
import { home } from '../protocol.ts';
import { keepAt } from '../security/navigation.ts';
import { webPreferences } from './web-preferences.ts';

const smallest = { width: 760, height: 560 };
const usual = { width: 1440, height: 900 };

/** Opens the main window, where it was last time if that place is still on a screen. */
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
    webPreferences: webPreferences(),
  });
  if (stored?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    void preferences.set({ window: place });
  });
  keepAt(window, home);
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
