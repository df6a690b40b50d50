import type { Rectangle } from 'electron';

type Display = { readonly id: number; readonly bounds: Rectangle };

type Place = { readonly bounds: Rectangle | null; readonly fullscreen: boolean };

/** Where the projector opens: the whole of another display than the note-taker's, or an ordinary window. */
export function projectorPlace(displays: readonly Display[], mainDisplayId: number): Place {
  const other = displays.find(({ id }) => id !== mainDisplayId);
  return other === undefined ? { bounds: null, fullscreen: false } : { bounds: other.bounds, fullscreen: true };
}
