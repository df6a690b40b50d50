import { describe, expect, it } from 'vitest';
import { numberedItems } from '#domain/capture/item-clock.ts';
import { asId, type AgendaItemId, type DeviceId, type MarkerId, type OutcomeId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { anOutcome, meetingId, texts } from '#tests/builders/meeting.ts';
import { recordingRows, streamRows } from './stream-rows.ts';

const stamp = { rev: 1, createdAt: '' as Instant, updatedAt: '' as Instant, updatedBy: asId<DeviceId>('device') };

function item(id: string) {
  return {
    ...stamp,
    id: asId<AgendaItemId>(id),
    meetingId,
    sessionId: asId('session') as never,
    parentId: null,
    rank: id,
    title: texts(id),
    purpose: 'discussion' as const,
    presenterIds: [],
    plannedMinutes: null,
    actualStartAt: null,
    actualEndAt: null,
    state: 'pending' as const,
    visibility: 'public' as const,
    deletedAt: null,
  };
}

function entry(code: string, itemId: string | null) {
  return {
    ...anOutcome(code, texts(code)),
    ...stamp,
    agendaItemId: itemId === null ? null : asId<AgendaItemId>(itemId),
  };
}

function moment(time: string) {
  const at = `2023-02-08T${time}:00.000Z` as Instant;
  const place = { sessionId: null, agendaItemId: null, outcomeId: null };
  const id = asId<MarkerId>(time);
  return { ...stamp, ...place, id, meetingId, at, text: '', state: 'open' as const, deletedAt: null };
}

const shown = (rows: ReturnType<typeof streamRows>) =>
  rows.map((row) =>
    row.kind === 'entry'
      ? row.entry.code
      : row.kind === 'marker'
        ? '!'
        : row.kind === 'recording'
          ? `… ${row.capture.text}`
          : `# ${row.item?.number ?? '-'}`,
  );

describe('the stream', () => {
  it('names the item above each run of entries, and again when the room comes back to it', () => {
    const items = numberedItems([item('V1'), item('V2')]);
    const entries = [
      entry('T-01', null),
      entry('T-02', 'V1'),
      entry('T-03', 'V1'),
      entry('T-04', 'V2'),
      entry('T-05', 'V1'),
      entry('T-06', 'gone'),
    ];
    expect(shown(streamRows({ entries: entries, items, moments: [] }))).toEqual([
      '# -',
      'T-01',
      '# 1',
      'T-02',
      'T-03',
      '# 2',
      'T-04',
      '# 1',
      'T-05',
      '# -',
      'T-06',
    ]);
  });

  it('has no headings in a session without items', () => {
    expect(shown(streamRows({ entries: [entry('T-01', null), entry('T-02', null)], items: [], moments: [] }))).toEqual([
      'T-01',
      'T-02',
    ]);
  });

  it('has a marked moment after what was recorded by then, and before what came later', () => {
    const at = (code: string, time: string) => ({
      ...entry(code, null),
      capturedAt: `2023-02-08T${time}:00.000Z` as Instant,
    });
    const entries = [at('T-01', '14:00'), at('T-02', '14:10')];
    const moments = [moment('13:00'), moment('14:05'), moment('15:00')];
    expect(shown(streamRows({ entries, items: [], moments }))).toEqual(['!', 'T-01', '!', 'T-02', '!']);
  });

  it('gives every row a key of its own', () => {
    const items = numberedItems([item('V1')]);
    const entries = [entry('T-01', 'V1'), entry('T-02', null), entry('T-03', 'V1')];
    const rows = streamRows({ entries, items, moments: [moment('00:00'), moment('23:00')] });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('what is being saved', () => {
  const captureOf = (text: string) => ({
    kind: 'takeaway' as const,
    text,
    details: '',
    owners: [],
    attribution: { kind: 'none' as const },
    topics: [],
    due: null,
    visibility: null,
    tokens: [],
  });
  const recordingOf = (id: string, itemId: string | null) => ({
    outcomeIds: [asId<OutcomeId>(id)],
    captures: [captureOf(id)],
    itemId: itemId === null ? null : asId<AgendaItemId>(itemId),
    at: '2023-02-08T14:00:00.000Z' as Instant,
  });
  const items = numberedItems([item('V1'), item('V2')]);

  it('stands below what is on record, with the item it belongs to where that is another one', () => {
    const recording = [recordingOf('first', 'V1'), recordingOf('second', 'V2')];
    const rows = recordingRows({ entries: [entry('T-01', 'V1')], items, recording });
    expect(shown(rows)).toEqual(['… first', '# 2', '… second']);
  });

  it('gives its place to the entry: same keys, never both', () => {
    const stored = { ...entry('T-01', 'V2'), id: asId<OutcomeId>('first') };
    const recording = [recordingOf('first', 'V2')];
    const before = recordingRows({ entries: [entry('T-00', 'V1')], items, recording });
    const after = streamRows({ entries: [entry('T-00', 'V1'), stored], items, moments: [] });
    expect(after.map(({ key }) => key).slice(-2)).toEqual(before.map(({ key }) => key));
    expect(recordingRows({ entries: [entry('T-00', 'V1'), stored], items, recording })).toEqual([]);
  });
});
