import type { GridLine } from './RegisterGrid.tsx';

type EntryLine = Extract<GridLine, { readonly kind: 'line' }>;

/** The keys of the lines that can be chosen, in order. */
export function lineKeys(lines: readonly GridLine[]): string[] {
  return entryLines(lines).map(({ key }) => key);
}

/** The chosen line; where another look had it under another key, the same entry; otherwise the first one. */
export function chosenLine(lines: readonly GridLine[], asked: string | null): EntryLine | undefined {
  const entries = entryLines(lines);
  const id = asked === null ? null : entryOf(asked);
  return entries.find(({ key }) => key === asked) ?? entries.find(({ row }) => row.outcome.id === id) ?? entries[0];
}

/** The entry of a line key: `<id>`, or `<owner> <id>` where it stands under an owner. */
function entryOf(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function entryLines(lines: readonly GridLine[]): EntryLine[] {
  return lines.filter((line): line is EntryLine => line.kind === 'line');
}
