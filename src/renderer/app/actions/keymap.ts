import { actions } from './actions.ts';

const isMac = navigator.userAgent.includes('Macintosh');

/** Listens for the keys of the actions. Text fields keep their own undo. Returns the way to stop. */
export function listenForKeys(inMeeting: () => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const pressed = comboOf(event);
    const action = actions.find(({ keys }) => keys === pressed);
    if (action === undefined) return;
    if (action.inMeeting === 'only' && !inMeeting()) return;
    if (action.id.startsWith('history.') && hasOwnUndo(event.target)) return;
    event.preventDefault();
    action.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

/** How a combination is written for a person: `Ctrl K`, `⌘ K`. */
export function writtenKeys(keys: string): string {
  return keys
    .split('+')
    .map((part) => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : part))
    .join(' ');
}

function comboOf(event: KeyboardEvent): string {
  const key =
    event.key.length === 1
      ? event.code.startsWith('Digit')
        ? event.code.slice(5)
        : event.key.toUpperCase()
      : event.key;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** A field with text typed in it undoes its own letters; an empty one leaves the key to the record. */
function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  if (!(target instanceof HTMLInputElement)) return target instanceof HTMLElement && target.isContentEditable;
  const isText = !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return isText && target.value !== '';
}
