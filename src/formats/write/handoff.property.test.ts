import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf, withText } from '#domain/localized-text.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { guardCell, unguardCell } from '#domain/text/csv-guard.ts';
import { planReturn } from '#domain/translation/plan-return.ts';
import { isSameText, portableText } from '#domain/translation/portable-text.ts';
import { takeIn } from '#domain/translation/take-in.ts';
import type { ReturnedFile } from '#domain/translation/returned.ts';
import { type Handoff, handoffOf } from '#domain/translation/units.ts';
import { readHandoff } from '#formats/read/read-handoff.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { writeHandoffCsv } from './write-handoff-csv.ts';
import { writeXliff } from './write-xliff.ts';

const { records: told, summary } = regionalMeeting();
const records: MeetingRecords = { ...told, summaries: [summary] };
const words = createDocumentWords('es');

const formats = {
  xliff: (handoff: Handoff) => writeXliff(handoff, words, '2023-02-08T15:00:00.000Z' as never),
  'CSV with ;': (handoff: Handoff) => writeHandoffCsv(handoff, words, ';'),
  'CSV with ,': (handoff: Handoff) => writeHandoffCsv(handoff, words, ','),
};

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...hostileTexts, ...brokenTexts.map(([raw]) => raw)),
  fc.constantFrom(
    "=1+1;'x",
    "'=a",
    "''-b",
    '@SUM(A1)',
    'a\tb\u202F;\u00A0c',
    ']]>',
    '"a"";\n"',
    'a\r\nb\rc',
    '\u0000',
    '—',
  ),
);

function parsed(file: string): ReturnedFile {
  const result = readHandoff(new TextEncoder().encode(file));
  if (!result.ok) throw new Error(`${result.failure.where}: ${result.failure.code}`);
  return result.value;
}

/** The meeting with other words in some entries, source and French. */
function meetingOf(texts: readonly (readonly [source: string, target: string])[]): MeetingRecords {
  return {
    ...records,
    outcomes: records.outcomes.map((outcome, index) => {
      const [source, target] = texts[index] ?? ['', ''];
      if (source.trim() === '') return outcome;
      return { ...outcome, text: withText(withText(outcome.text, 'es', source), 'fr', target) };
    }),
  };
}

const out = (meeting: MeetingRecords) =>
  handoffOf({ records: meeting, summary }, { locale: 'fr', scope: 'all' }, words);

describe.each(Object.entries(formats))('a hand-off as %s', (_, write) => {
  it('comes back as it went out, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), (texts) => {
        const meeting = meetingOf(texts);
        const handoff = out(meeting);
        const file = parsed(write(handoff));
        expect(file.units.map(({ id, source, target, mark }) => ({ id, source, target, mark }))).toEqual(
          handoff.units.map(({ id, source, target, mark }) => ({ id, source, target, mark })),
        );
        const { lines } = planReturn(meeting, file);
        expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(
          new Set(handoff.units.map(({ target }) => (target.trim() === '' ? 'empty' : 'unchanged'))),
        );
        expect(takeIn(meeting, lines, 'fr')).toEqual([]);
      }),
    );
  });

  it('brings in what a translator writes, and a source edit meanwhile makes exactly its translations stale', () => {
    const edits = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(text, edits, (word, isEdited) => {
        const handoff = out(records);
        const translated = {
          ...handoff,
          units: handoff.units.map((unit) => ({ ...unit, target: `${word} ${unit.id}` })),
        };
        const now: MeetingRecords = {
          ...records,
          outcomes: records.outcomes.map((outcome, index) =>
            isEdited[index] ? { ...outcome, text: withText(outcome.text, 'es', `Otro ${index}`) } : outcome,
          ),
        };
        const { lines } = planReturn(now, parsed(write(translated)));
        const after = new Map(takeIn(now, lines, 'fr').map(({ entityId, after: fields }) => [entityId, fields]));
        for (const [index, outcome] of now.outcomes.entries()) {
          const next = after.get(outcome.id) as Partial<typeof outcome> | undefined;
          if (next?.text === undefined) continue;
          const unitId = `outcomes:${outcome.id}:text`;
          expect(isSameText(next.text.values.fr?.text ?? '', portableText(`${word} ${unitId}`))).toBe(true);
          expect(statusOf(next.text, 'fr')).toBe(isEdited[index] ? 'stale' : 'ok');
        }
        expect(after.size).toBeGreaterThan(5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what no file can carry', () => {
  it('is shown as U+FFFD and counted', () => {
    const meeting = meetingOf([['bell\u0007 half \uD83D', 'null\u0000']]);
    const handoff = out(meeting);
    const unit = handoff.units.find(({ source }) => source.startsWith('bell'));
    expect(unit).toMatchObject({ source: 'bell\uFFFD half \uFFFD', target: 'null\uFFFD' });
    expect(handoff.lost).toBe(3);
    expect(out(records).lost).toBe(0);
  });
});

describe('a cell that looks like a formula', () => {
  it('is guarded, and comes back as it was', () => {
    expect(['=1', '+1', '-1', '@a', '\t=1', "'=1", 'a=1', "l'an"].map(guardCell)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@a",
      "'\t=1",
      "''=1",
      'a=1',
      "l'an",
    ]);
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('who gets what', () => {
  const codes = (audience: 'public' | 'members' | 'internal', scope: 'all' | 'open') =>
    handoffOf({ records, summary: { ...summary, audience } }, { locale: 'fr', scope }, words).units.flatMap(
      ({ code }) => code ?? [],
    );

  it('is what the summary publishes to its audience, all of it or what is still to do', () => {
    expect(codes('public', 'all')).toEqual(['T-01', 'D-02', 'C-01', 'A-01', 'P-01']);
    expect(codes('internal', 'open')).toEqual(expect.arrayContaining(['R-01', 'Q-01']));
    expect(codes('internal', 'open')).not.toContain('C-01');
  });

  it('says where a text stands and what the glossary has', () => {
    const unit = out(records).units.find(({ code }) => code === 'C-01');
    expect(unit?.context).toBe('Entrada C-01, tema: Ciberseguridad');
  });
});
