import type { KeyboardEvent } from 'react';
import type { OutcomeId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import {
  convertEntries,
  deleteEntries,
  editEntry,
  focusLine,
  followUpEntries,
  kindOfKeys,
  mergeEntries,
  moveEntry,
} from './entry-acts.ts';
import type { StreamRow } from './stream-rows.ts';

type Place = { readonly entry: Row<'outcomes'>; readonly index: number };

type Stream = {
  readonly rows: readonly StreamRow[];
  /** Scrolls to a row. */
  readonly go: (index: number) => void;
  readonly openSheet: () => void;
  readonly locked: boolean;
};

/**
 * Arrows, Home and End move, with Shift they pick, with Alt they carry the entry along; Enter edits, Delete removes,
 * Ctrl+1 to 7 convert, M marks for follow-up, J joins what is picked, Escape goes back to the line.
 */
export function onStreamKeys(event: KeyboardEvent, stream: Stream): void {
  const { editing } = useCapture.getState();
  if (editing !== null || !(event.target as HTMLElement).hasAttribute('data-entry')) return;
  if (act(event, stream)) event.preventDefault();
}

/** Says whether the key was the stream's own. */
function act(event: KeyboardEvent, stream: Stream): boolean {
  const { selected, picked } = useCapture.getState();
  const places = stream.rows.flatMap((row, index) => (row.kind === 'entry' ? [{ entry: row.entry, index }] : []));
  const at = places.findIndex(({ entry }) => entry.id === selected);
  const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: places.length - 1 }[event.key];
  if (target !== undefined) return move(event, { stream, places, at, target });
  if (event.key === 'Escape') return leave(picked);
  if (event.key === '?') {
    stream.openSheet();
    return true;
  }
  if (isModPressed(event) && event.key.toLowerCase() === 'a') {
    useCapture.getState().pick(places.map(({ entry }) => entry.id));
    return true;
  }
  const current = places[at]?.entry;
  if (current === undefined || stream.locked) return false;
  return change(event, { places, at, current });
}

type Move = {
  readonly stream: Stream;
  readonly places: readonly Place[];
  readonly at: number;
  readonly target: number;
};

function move(event: KeyboardEvent, { stream, places, at, target }: Move): boolean {
  const { picked, pick, select } = useCapture.getState();
  const current = places[at]?.entry;
  const next = places[Math.max(0, target)];
  if (event.altKey) {
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (current !== undefined && !stream.locked) void moveEntry(current, step, idsOf(places));
    return true;
  }
  if (next === undefined) {
    focusLine();
    return true;
  }
  stream.go(next.index);
  select(next.entry.id, 'keys');
  if (!event.shiftKey || current === undefined) return true;
  // Going back over what is picked lets it go again.
  if (picked.includes(next.entry.id)) pick(picked.filter((id) => id !== current.id));
  else pick([...new Set([...picked, current.id, next.entry.id])]);
  return true;
}

function leave(picked: readonly OutcomeId[]): boolean {
  if (picked.length > 0) useCapture.getState().pick([]);
  else focusLine();
  return true;
}

type Chosen = { readonly places: readonly Place[]; readonly at: number; readonly current: Row<'outcomes'> };

function change(event: KeyboardEvent, { places, at, current }: Chosen): boolean {
  const { picked, pick, select } = useCapture.getState();
  const meant = picked.length === 0 ? [current.id] : picked;
  const entries = places.map(({ entry }) => entry).filter(({ id }) => meant.includes(id));
  const kind = kindOfKeys(event);
  if (kind !== null) {
    void convertEntries(entries, kind);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      editEntry(current.id);
      return true;
    case ' ':
      pick(picked.includes(current.id) ? picked.filter((id) => id !== current.id) : [...picked, current.id]);
      return true;
    case 'm':
    case 'M':
      void followUpEntries(meant);
      return true;
    case 'j':
    case 'J':
      if (entries.length > 1) void mergeEntries(meant);
      return entries.length > 1;
    case 'Delete': {
      const rest = places.filter(({ entry }, index) => index === at || !meant.includes(entry.id));
      const here = rest.findIndex(({ entry }) => entry.id === current.id);
      const neighbour = rest[here + 1] ?? rest[here - 1];
      void deleteEntries(entries);
      if (neighbour === undefined) focusLine();
      else select(neighbour.entry.id, 'keys');
      return true;
    }
    default:
      return false;
  }
}

function idsOf(places: readonly Place[]): OutcomeId[] {
  return places.map(({ entry }) => entry.id);
}
