import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '#domain/register/rows.ts';
import { anOutcome, texts } from '#tests/builders/meeting.ts';
import type { GridLine } from './RegisterGrid.tsx';
import { chosenLine, lineKeys } from './lines.ts';

const line = (key: string, code: string): GridLine => ({
  kind: 'line',
  key,
  row: { outcome: anOutcome(code, texts(code)) } as RegisterRow,
});
const head = (key: string): GridLine => ({ kind: 'head', key, content: null });

const byOwner = [
  head('organization a'),
  line('organization a outcome-C-01', 'C-01'),
  line('organization a outcome-C-02', 'C-02'),
  head('person b'),
  line('person b outcome-C-02', 'C-02'),
];

describe('the chosen line', () => {
  it('is the one asked for, also where its entry stands twice', () => {
    expect(chosenLine(byOwner, 'person b outcome-C-02')?.key).toBe('person b outcome-C-02');
  });

  it('follows its entry into another look and back', () => {
    expect(chosenLine(byOwner, 'outcome-C-02')?.key).toBe('organization a outcome-C-02');
    expect(chosenLine([line('outcome-C-01', 'C-01'), line('outcome-C-02', 'C-02')], 'person b outcome-C-02')?.key).toBe(
      'outcome-C-02',
    );
  });

  it('is the first one where nobody asked or the entry is not shown, and none in an empty list', () => {
    expect(chosenLine(byOwner, null)?.key).toBe('organization a outcome-C-01');
    expect(chosenLine(byOwner, 'outcome-C-09')?.key).toBe('organization a outcome-C-01');
    expect(chosenLine([head('x')], null)).toBeUndefined();
  });

  it('goes from entry to entry, never onto a head', () => {
    expect(lineKeys(byOwner)).toHaveLength(3);
  });
});
