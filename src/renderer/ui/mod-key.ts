const isMac = navigator.userAgent.includes('Macintosh');

/** How the key of commands is written on this keyboard. */
export const modKey = isMac ? '⌘' : 'Ctrl';

/** Whether the key of commands is held: Command on a Mac, else Ctrl. */
export function isModPressed(event: { readonly metaKey: boolean; readonly ctrlKey: boolean }): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}
