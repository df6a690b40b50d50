import { contextBridge, ipcRenderer } from 'electron';
import { channels, hostEvents } from '#shared/channels.ts';

const calls = Object.fromEntries(
  channels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

/** Neither ipcRenderer nor its event objects ever reach the page. */
function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!(hostEvents as readonly string[]).includes(event)) throw new Error(`Unknown event: ${event}`);
  const relay = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, relay);
  return () => ipcRenderer.removeListener(event, relay);
}

contextBridge.exposeInMainWorld('bridge', Object.freeze({ ...calls, on }));
