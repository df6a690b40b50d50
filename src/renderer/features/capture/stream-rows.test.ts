import { describe, expect, it } from 'vitest';
import { numberedItems } from '#domain/capture/item-clock.ts';
import { asId, type AgendaItemId, type DeviceId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { anOutcome, meetingId, texts } from '#tests/builders/meeting.ts';
import { streamRows } from './stream-rows.ts';

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

const shown = (rows: ReturnType<typeof streamRows>) =>
  rows.map((row) => (row.kind === 'entry' ? row.entry.code : `# ${row.item?.number ?? '-'}`));

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
    expect(shown(streamRows(entries, items))).toEqual([
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
    expect(shown(streamRows([entry('T-01', null), entry('T-02', null)], []))).toEqual(['T-01', 'T-02']);
  });

  it('gives every row a key of its own', () => {
    const items = numberedItems([item('V1')]);
    const rows = streamRows([entry('T-01', 'V1'), entry('T-02', null), entry('T-03', 'V1')], items);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
