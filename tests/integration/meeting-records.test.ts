import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { type MeetingId, type RoomId, type TopicId, asId } from '#domain/ids.ts';
import type { Room } from '#domain/records/meeting.ts';
import { currentRunner } from '#renderer/commands/run-command.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { aMeeting, aSession, aTopic, instant, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting({ acronym: '0' })] });
});

function room(id: string): Room {
  return { id: asId<RoomId>(id), meetingId, name: id, capacity: null, rank: id, deletedAt: null };
}

describe('the records of a meeting', () => {
  it('are its own, without the trash', async () => {
    const gone = instant('2023-02-08T14:00:00.000Z');
    await runner.given({
      sessions: [
        aSession('opening'),
        aSession('trash', { deletedAt: gone }),
        aSession('away', { meetingId: asId('other') }),
      ],
      topics: [aTopic('indicators', texts('Indicadores'))],
    });
    const records = await readMeetingRecords(runner.db, meetingId);
    expect(records?.sessions.map(({ id }) => id)).toEqual(['opening']);
    expect(records?.topics.map(({ id }) => id)).toEqual([asId<TopicId>('indicators')]);
  });

  it('are none of a meeting that is gone or in the trash', async () => {
    expect(await readMeetingRecords(runner.db, asId<MeetingId>('nowhere'))).toBeNull();
    const trash = aMeeting({ id: asId('trash'), deletedAt: instant('2023-02-08T14:00:00.000Z') });
    await runner.given({ meetings: [trash] });
    expect(await readMeetingRecords(runner.db, trash.id)).toBeNull();
  });

  it('are of one moment, whatever is written meanwhile', async () => {
    const { db } = runner;
    const write = async (n: number) => {
      const meeting = await db.meetings.get(meetingId);
      const counted = meeting === undefined ? null : edition('meetings', meeting, { acronym: String(n) });
      const topic = aTopic(`t${n}`, texts('Tema'));
      const changes = [counted, creation('rooms', room(`r${n}`)), creation('topics', topic)];
      const written = changes.filter((change): change is PlannedChange => change !== null);
      await currentRunner().commit({ command: 'test.write', meetingId, changes: written, kind: 'do', ofTx: null });
    };
    const writing = (async () => {
      for (let n = 1; n <= 20; n += 1) await write(n);
    })();
    const moments: number[] = [];
    while (!moments.includes(20)) {
      const records = await readMeetingRecords(db, meetingId);
      const counts = [Number(records?.meeting.acronym), records?.rooms.length, records?.topics.length];
      expect(new Set(counts).size, counts.join(', ')).toBe(1);
      moments.push(counts[0] ?? 0);
    }
    await writing;
    expect(new Set(moments).size).toBeGreaterThan(2);
  });

  it('are read again by a live query when something of them is written', async () => {
    const seen: (number | undefined)[] = [];
    const live = liveQuery(() => readMeetingRecords(runner.db, meetingId));
    await new Promise<void>((resolve, reject) => {
      live.subscribe({
        next: (records) => {
          seen.push(records?.rooms.length);
          if (seen.length === 1) runner.given({ rooms: [room('r1')] }).catch(reject);
          if (records?.rooms.length === 1) resolve();
        },
        error: reject,
      });
    });
    expect(seen).toEqual([0, 1]);
  });
});
