import type { Bridge } from '#shared/bridge.ts';

declare global {
  // oxlint-disable-next-line no-var
  var bridge: Bridge | undefined;
}

/** The host, reached only from here. Absent when the page is opened outside of the app: that is a bug, not a mode. */
export function host(): Bridge {
  if (globalThis.bridge === undefined) throw new Error('window.bridge is missing');
  return globalThis.bridge;
}
