import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences, parseRule } from './ics-recurrence.ts';

const start = (date: string): number => Date.parse(`${date}T10:00:00Z`);
const shown = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

function dates(text: string, from: string, last = '2040-01-01'): string[] {
  const rule = parseRule(text);
  if (rule === null) throw new Error(`Not a rule: ${text}`);
  return [...occurrences(rule, start(from), start(last))].map(shown);
}

/** Expected dates come from another implementation, dateutil 2.9. */
const known: readonly (readonly [string, string, string])[] = [
  ['FREQ=DAILY;COUNT=3', '2024-02-28', '2024-02-28 2024-02-29 2024-03-01'],
  ['FREQ=DAILY;INTERVAL=10;COUNT=4', '2024-01-25', '2024-01-25 2024-02-04 2024-02-14 2024-02-24'],
  ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5', '2024-02-01', '2024-02-01 2024-02-06 2024-02-08 2024-02-13 2024-02-15'],
  [
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=5',
    '1997-08-05',
    '1997-08-05 1997-08-17 1997-08-19 1997-08-31 1997-09-02',
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=5',
    '1997-08-05',
    '1997-08-05 1997-08-10 1997-08-19 1997-08-24 1997-09-02',
  ],
  ['FREQ=MONTHLY;BYDAY=1TU;COUNT=4', '2012-10-02', '2012-10-02 2012-11-06 2012-12-04 2013-01-01'],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', '2024-01-26', '2024-01-26 2024-02-23 2024-03-29 2024-04-26'],
  ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5', '2024-01-31', '2024-01-31 2024-03-31 2024-05-31 2024-07-31 2024-08-31'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', '2024-01-31', '2024-01-31 2024-02-29 2024-03-31 2024-04-30'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
    '2024-01-31',
    '2024-01-31 2024-02-29 2024-03-29 2024-04-30',
  ],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '2024-09-13', '2024-09-13 2024-12-13 2025-06-13'],
  ['FREQ=MONTHLY;COUNT=4', '2024-01-31', '2024-01-31 2024-03-31 2024-05-31 2024-07-31'],
  ['FREQ=YEARLY;COUNT=3', '2024-02-29', '2024-02-29 2028-02-29 2032-02-29'],
  ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;COUNT=3', '2024-03-10', '2024-03-10 2025-03-09 2026-03-08'],
  ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
  ['FREQ=YEARLY;BYYEARDAY=1,100,200;COUNT=4', '2024-01-01', '2024-01-01 2024-04-09 2024-07-18 2025-01-01'],
  ['FREQ=YEARLY;BYMONTH=6,7;COUNT=4', '2024-06-10', '2024-06-10 2024-07-10 2025-06-10 2025-07-10'],
  ['FREQ=YEARLY;BYMONTHDAY=15;COUNT=3', '2024-01-15', '2024-01-15 2024-02-15 2024-03-15'],
  ['FREQ=DAILY;BYMONTH=1;COUNT=3', '2024-01-30', '2024-01-30 2024-01-31 2025-01-01'],
  ['FREQ=WEEKLY;BYMONTH=2;COUNT=3', '2024-02-20', '2024-02-20 2024-02-27 2025-02-04'],
];

describe('a recurrence rule', () => {
  it.each(known)('%s from %s', (rule, from, expected) => {
    expect(dates(rule, from).join(' ')).toBe(expected);
  });

  it('gives the start first even where it does not fit, and ends', () => {
    expect(dates('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2024-01-31')).toEqual(['2024-01-31']);
    expect(dates('FREQ=WEEKLY;BYDAY=MO;INTERVAL=0', '2024-02-06', '2024-02-20')).toEqual([
      '2024-02-06',
      '2024-02-12',
      '2024-02-19',
    ]);
  });

  it('refuses what no meeting needs, and what is no rule', () => {
    for (const text of [
      '',
      'FREQ=SECONDLY',
      'FREQ=DAILY;BYHOUR=9',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=DAILY;COUNT=-1',
      'FREQ=MONTHLY;BYDAY=XX',
      'FREQ=YEARLY;BYMONTH=13',
    ]) {
      expect(parseRule(text), text).toBeNull();
    }
  });

  it('never runs on, and never goes back', () => {
    const part = fc.constantFrom(
      'BYDAY=MO',
      'BYDAY=5FR',
      'BYMONTHDAY=31',
      'BYMONTH=2',
      'BYSETPOS=9',
      'BYYEARDAY=366',
      'INTERVAL=999999999',
      'COUNT=100000',
      'WKST=SU',
    );
    fc.assert(
      fc.property(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.uniqueArray(part), (frequency, parts) => {
        const found = dates([`FREQ=${frequency}`, ...parts].join(';'), '2024-01-31', '2034-01-31');
        expect([...found].sort()).toEqual(found);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
