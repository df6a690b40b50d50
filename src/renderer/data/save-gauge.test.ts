import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/primitives.ts';
import { SaveGauge, type SaveState } from './save-gauge.ts';

function gauge() {
  const told: SaveState[] = [];
  const journal = { idle: true };
  const made = new SaveGauge({
    now: () => '2023-02-08T15:00:00.000Z' as Instant,
    isJournalIdle: () => journal.idle,
    tell: (state) => told.push(state),
  });
  return { made, journal, kinds: () => told.map(({ kind }) => kind), last: () => told.at(-1) };
}

const at = '2023-02-08T15:00:00.000Z' as Instant;

describe('what the rail says of a commit', () => {
  it('is not "saved" before the journal has it', () => {
    const { made, journal, kinds } = gauge();
    made.committed({ kind: 'saving' });
    journal.idle = false;
    made.committed({ kind: 'saved', at });
    expect(kinds()).toEqual(['saving']);
    journal.idle = true;
    made.journaled();
    expect(kinds()).toEqual(['saving', 'saved']);
  });

  it('is not "saved" while another one is on its way', () => {
    const { made, kinds } = gauge();
    made.committed({ kind: 'saving' });
    made.committed({ kind: 'saving' });
    made.committed({ kind: 'saved', at });
    expect(kinds()).toEqual(['saving', 'saving']);
    made.committed({ kind: 'saved', at });
    expect(kinds()).toEqual(['saving', 'saving', 'saved']);
  });

  it('stays "not saved" on a full disk however much is typed, until the journal has everything', () => {
    const { made, journal, kinds, last } = gauge();
    journal.idle = false;
    made.committed({ kind: 'saving' });
    made.committed({ kind: 'saved', at });
    made.refused({ code: 'no_space', expected: null });
    expect(last()).toMatchObject({ kind: 'failed', reason: 'no_space' });
    made.committed({ kind: 'saving' });
    made.committed({ kind: 'saved', at });
    expect(kinds()).toEqual(['saving', 'failed']);
    journal.idle = true;
    made.journaled();
    expect(last()).toMatchObject({ kind: 'saved' });
  });

  it('never looks well again once the database has gone', () => {
    const { made, last } = gauge();
    made.committed({ kind: 'saving' });
    made.committed({
      kind: 'failed',
      cause: Object.assign(new Error('Connection is closing.'), { name: 'UnknownError' }),
    });
    expect(last()).toMatchObject({ kind: 'stopped' });
    made.committed({ kind: 'saving' });
    made.committed({ kind: 'saved', at });
    expect(last()).toMatchObject({ kind: 'stopped' });
  });
});
