import type { LocalizedText } from '../localized-text.ts';
import type { Pair } from './judge.ts';
import { type RecordHistory, about } from './knowledge.ts';
import type { Judged } from './merge-record.ts';
import { type Fields, isLocalized, same, valueAt, withValueAt } from './values.ts';

type Merged = {
  readonly rows: Pair;
  readonly judged: readonly Judged[];
  readonly history: RecordHistory;
};

/**
 * Sets the revision of every merged text, so that no translation counts as fresh whose translator had not seen the
 * source that stands now.
 */
export function mergedRevisions(next: Fields, { rows, judged, history }: Merged): Fields {
  const texts = new Set(judged.map(({ unit }) => unit.textPath).filter((path) => path !== null));
  let row = next;
  for (const path of texts) {
    const [text, mine, theirs] = [valueAt(row, path), valueAt(rows.mine, path), valueAt(rows.theirs, path)];
    if (!isLocalized(text) || !isLocalized(mine) || !isLocalized(theirs)) continue;
    // A text that is the same on both sides stays as it is, whoever wrote it.
    if (same(mine, theirs)) continue;
    const parts = judged.filter(({ unit }) => unit.textPath === path);
    const rev = revisionOf({ text, mine, theirs, parts, history });
    if (rev !== text.rev) row = withValueAt(row, `${path}.rev`, rev);
  }
  return row;
}

type Text = {
  readonly text: LocalizedText;
  readonly mine: LocalizedText;
  readonly theirs: LocalizedText;
  readonly parts: readonly Judged[];
  readonly history: RecordHistory;
};

function revisionOf({ text, mine, theirs, parts, history }: Text): number {
  const source = parts.find(({ unit }) => unit.isSource);
  if (source === undefined || !parts.some(({ unit }) => about(history.theirs, unit.paths).length > 0)) return text.rev;
  const highest = Math.max(mine.rev, theirs.rev);
  // Each side shows its own source until a person decides; translations of either are no translations of both.
  if (source.verdict.kind === 'conflict') return highest + 1;
  const isSourceMoved = {
    here: about(history.mine, source.unit.paths).length > 0,
    there: about(history.theirs, source.unit.paths).length > 0,
  };
  const blind = parts.filter(({ unit, verdict }) => {
    if (unit.isSource) return false;
    if (verdict.kind === 'take') return isSourceMoved.here;
    return isSourceMoved.there && about(history.mine, unit.paths).length > 0;
  });
  const bases = blind.map(({ unit }) => basedOn(valueAt(text.values, languageOf(unit.path))));
  const isTaken = source.verdict.kind === 'take' || text.rev === theirs.rev;
  return Math.max(isTaken ? text.rev : highest, ...bases.map((base) => base + 1));
}

function languageOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function basedOn(value: unknown): number {
  const rev = valueAt(value, 'basedOnRev');
  return typeof rev === 'number' ? rev : 0;
}
