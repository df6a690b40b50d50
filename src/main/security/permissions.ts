import type { Session } from 'electron';
import { closeNetwork } from './network.ts';

/** The app copies text and asks to keep its storage; nothing else is granted. */
const granted = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Denies every permission, device and network address that the page has no business with. */
export function restrictSession(session: Session): void {
  closeNetwork(session);
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest((details, callback) => {
    const { protocol } = new URL(details.url);
    callback({ cancel: !['app:', 'blob:', 'data:', 'devtools:'].includes(protocol) });
  });
}
