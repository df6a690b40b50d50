import { BrowserWindow, type WebContents, nativeTheme, screen } from 'electron';
import { projectorAddress } from '../protocol.ts';
import { keepAt } from '../security/navigation.ts';
import { projectorPlace } from './projector-place.ts';
import { webPreferences } from './web-preferences.ts';

export type Projector = {
  /** Opens the window, or brings the open one to a meeting and forward. */
  readonly open: (meetingId: string) => void;
  readonly close: () => void;
  /** Whether a page is the projector's: it is answered on few channels. */
  readonly owns: (contents: WebContents) => boolean;
};

const usual = { width: 1280, height: 720 };

/** The window for the room's screen. It goes with the main window and never keeps the app alive. */
export function createProjector(main: () => BrowserWindow): Projector {
  let window: BrowserWindow | null = null;
  const pages = new WeakSet<WebContents>();
  const close = () => window?.destroy();
  const begin = () => {
    const opened = openWindow(main());
    window = opened;
    pages.add(opened.webContents);
    // There is nothing in it to be written first.
    main().once('closed', close);
    opened.on('closed', () => {
      window = null;
      if (!main().isDestroyed()) main().off('closed', close);
    });
    return opened;
  };
  return {
    open: (meetingId) => {
      const target = window ?? begin();
      keepAt(target, projectorAddress(meetingId));
      target.show();
      target.focus();
    },
    close,
    owns: (contents) => pages.has(contents),
  };
}

function openWindow(main: BrowserWindow): BrowserWindow {
  const mainDisplay = screen.getDisplayMatching(main.getBounds());
  const { bounds, fullscreen } = projectorPlace(screen.getAllDisplays(), mainDisplay.id);
  const window = new BrowserWindow({
    ...usual,
    ...bounds,
    minWidth: 640,
    minHeight: 400,
    fullscreen,
    title: 'Plenaria',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#191815' : '#FAF8F4',
    webPreferences: webPreferences(),
  });
  // The menu is for the records, and this window has none.
  window.removeMenu();
  window.webContents.on('before-input-event', (event, { type, key }) => {
    if (type !== 'keyDown') return;
    if (key === 'F11') {
      event.preventDefault();
      window.setFullScreen(!window.isFullScreen());
    } else if (key === 'Escape' && window.isFullScreen()) window.setFullScreen(false);
  });
  return window;
}
