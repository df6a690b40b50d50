import type { KeyboardEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { registerRows } from '#domain/register/rows.ts';
import { workStatuses } from '#domain/register/status.ts';
import { aMeeting, anOutcome, instant, texts } from '#tests/builders/meeting.ts';
import { boardKeys } from './board-keys.ts';

const given = [
  ['C-01', 'open'],
  ['C-02', 'open'],
  ['C-03', 'open'],
  ['A-01', 'blocked'],
  ['R-01', 'blocked'],
  ['A-02', 'done'],
  ['A-03', 'done'],
] as const;

const rows = registerRows(
  {
    meetings: [aMeeting()],
    outcomes: given.map(([code, status]) => anOutcome(code, texts(code), { status })),
    sessions: [],
    topics: [],
    milestones: [],
    attendees: [],
    people: [],
    organizations: [],
  },
  instant('2023-02-08T15:00:00.000Z'),
);
const columns = workStatuses.map((status) => ({ status, rows: rows.filter((row) => row.status === status) }));

/** What a key does on the board while an entry is chosen. */
function press(code: string, key: string, fields: Partial<KeyboardEvent<HTMLElement>> = {}): string {
  let did = 'nothing';
  const board = {} as HTMLElement;
  const onKeyDown = boardKeys({
    columns,
    chosen: rows.find(({ outcome }) => outcome.code === code),
    onChoose: (id) => {
      did = `choose ${id.replace('outcome-', '')}`;
    },
    onEnter: () => {
      did = 'open';
    },
    onMove: (row, status) => {
      did = `${row.outcome.code} ${status}`;
    },
  });
  const event = { key, altKey: false, ctrlKey: false, metaKey: false, target: board, currentTarget: board };
  onKeyDown({ ...event, preventDefault: () => undefined, ...fields } as unknown as KeyboardEvent<HTMLElement>);
  return did;
}

describe('the keys of the board', () => {
  // Text fields are told apart by their class, which only a browser has.
  vi.stubGlobal('HTMLInputElement', function HTMLInputElement() {});

  it('choose up and down within a column, and no further', () => {
    expect(press('C-01', 'ArrowDown')).toBe('choose C-02');
    expect(press('C-02', 'ArrowUp')).toBe('choose C-01');
    expect(press('C-01', 'ArrowUp')).toBe('choose C-01');
    expect(press('C-01', 'End')).toBe('choose C-03');
    expect(press('C-03', 'ArrowDown')).toBe('choose C-03');
  });

  it('go across to the next column that has any, at the same height or its end', () => {
    expect(press('C-01', 'ArrowRight')).toBe('choose A-01');
    expect(press('C-02', 'ArrowRight')).toBe('choose R-01');
    expect(press('C-03', 'ArrowRight')).toBe('choose R-01');
    expect(press('A-01', 'ArrowRight')).toBe('choose A-02');
    expect(press('A-03', 'ArrowLeft')).toBe('choose R-01');
    expect(press('A-02', 'ArrowRight')).toBe('nothing');
  });

  it('move the entry with Alt, one status at a time, whether anything is there or not', () => {
    expect(press('C-01', 'ArrowRight', { altKey: true })).toBe('C-01 in_progress');
    expect(press('A-01', 'ArrowLeft', { altKey: true })).toBe('A-01 in_progress');
    expect(press('A-02', 'ArrowRight', { altKey: true })).toBe('A-02 dropped');
    expect(press('C-01', 'ArrowLeft', { altKey: true })).toBe('nothing');
    expect(press('C-01', 'ArrowDown', { altKey: true })).toBe('nothing');
  });

  it('open the entry with Enter, and leave what holds Ctrl to the app', () => {
    expect(press('C-01', 'Enter')).toBe('open');
    expect(press('C-01', 'ArrowDown', { ctrlKey: true })).toBe('nothing');
    expect(press('none', 'ArrowDown')).toBe('nothing');
  });
});
