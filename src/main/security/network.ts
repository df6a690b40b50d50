import { type Session, type WebContents, app } from 'electron';
import { report } from '../report.ts';

/** A port that no ordinary program may open, so that nothing ever answers there. */
const nowhere = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' } as const;

/**
 * Takes the network away from Chromium as a whole. Cancelling requests is not enough: WebRTC and the download of
 * spelling dictionaries pass by the request handler. Deliveries are sent by Node and not concerned.
 */
export function closeNetwork(first: Session): void {
  close(first);
  app.on('session-created', close);
  app.on('web-contents-created', (_event, contents) => withoutUdp(contents));
}

function close(session: Session): void {
  session.setProxy(nowhere).catch((cause: unknown) => report('the network of a session could not be closed', cause));
}

/** The proxy takes TCP away from WebRTC; UDP knows no proxy. */
function withoutUdp(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
