import { useMemo, useState } from 'react';
import { type RecordGroup, groupOfEntity } from '#domain/history/head-of.ts';
import type { RecordBook } from '#domain/history/record-label.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { foldText, matchesFolded } from '#domain/text/fold.ts';
import { wallClock } from '#domain/time/zone.ts';
import type { HistoryLine } from '#renderer/queries/history.ts';
import { type HistoryOf, useHistoryState } from '#renderer/state/history.ts';
import type { About, Words } from './use-words.ts';

export type HistoryFilter = 'all' | RecordGroup;

/** A line of the list with its words. */
export type SaidLine = { readonly line: HistoryLine; readonly what: string; readonly about: About };

export type HistoryRow =
  { readonly kind: 'day'; readonly date: PlainDate } | { readonly kind: 'line'; readonly said: SaidLine };

/** What of the history is shown: narrowed by record, kind and words, with a heading for each day. */
export function useHistoryList(lines: readonly HistoryLine[], meetingId: MeetingId, words: Words) {
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const [query, setQuery] = useState('');
  const [auto, setAuto] = useState(false);
  const asked = useHistoryState((state) => state.historyOf);
  const of = asked !== null && asked.meetingId === meetingId ? asked : null;
  const said = useMemo(() => lines.map((line) => saidLine(line, words)), [lines, words]);
  const shown = useMemo(() => {
    const ids = of === null ? null : relatedIds(of, words.book, lines);
    const needle = foldText(query);
    return said.filter(
      ({ line, hay }) =>
        (auto || line.kind !== 'auto') &&
        (ids === null || line.touched.some(({ entityId }) => ids.has(entityId))) &&
        (filter === 'all' || line.touched.some(({ entity }) => groupOfEntity(entity) === filter)) &&
        (needle === '' || matchesFolded(needle, hay)),
    );
  }, [said, lines, of, words.book, auto, filter, query]);
  const rows = useMemo(() => withDays(shown, words), [shown, words]);
  return { shown, rows, of, filter, setFilter, query, setQuery, auto, setAuto };
}

export type HistoryList = ReturnType<typeof useHistoryList>;

function saidLine(line: HistoryLine, words: Words): SaidLine & { readonly hay: string } {
  const what = words.what(line);
  const about = words.about(line);
  return { line, what, about, hay: foldText(`${what} ${about.label?.code ?? ''} ${about.text}`) };
}

/** Who comes to a meeting is told by more than one record: the person, and what was noted at the door. */
function relatedIds(of: HistoryOf, book: RecordBook, lines: readonly HistoryLine[]): ReadonlySet<string> {
  const ids = new Set([of.entityId]);
  if (of.entity !== 'attendees') return ids;
  const person = book.find('attendees', of.entityId)?.personId;
  if (person !== undefined) ids.add(person);
  for (const { entity, entityId } of lines.flatMap(({ touched }) => touched)) {
    if (entity === 'presenceEvents' && book.find('presenceEvents', entityId)?.attendeeId === of.entityId)
      ids.add(entityId);
  }
  return ids;
}

function withDays(shown: readonly SaidLine[], { zone }: Words): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let day: PlainDate | null = null;
  for (const said of shown) {
    const { date } = wallClock(said.line.at, zone);
    if (date !== day) rows.push({ kind: 'day', date });
    day = date;
    rows.push({ kind: 'line', said });
  }
  return rows;
}
