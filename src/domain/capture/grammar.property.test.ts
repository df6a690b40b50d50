import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aMilestone,
  aPerson,
  aTopic,
  anOrganization,
  date,
  dueBy,
  dueOn,
  lead,
  support,
  texts,
} from '#tests/builders/meeting.ts';
import { locales } from '../primitives.ts';
import { outcomeKinds } from '../records/outcome.ts';
import { type CaptureContext, hasOwners } from './capture.ts';
import { parseCapture, parseEntry, tidied } from './grammar.ts';
import { type Sayable, printCapture, printEntry } from './print.ts';
import { settled, suggest } from './suggest.ts';

const organizations = [
  anOrganization('LACNIC'),
  anOrganization('ISOC LAC'),
  anOrganization('LAC-IX'),
  anOrganization('', { id: 'org-long' as never, name: 'Casa de Internet, A.C. (sede)' }),
];
const people = [aPerson('Marisol Etcheverría'), aPerson('Camila Sant’Anna'), aPerson('João d\'Ávila "Jota" Reis')];
const topics = [aTopic('indicadores', texts('Indicadores')), aTopic('gobernanza de internet', texts('Gobernanza'))];
const milestones = [
  aMilestone('LACNIC 40', '2023-10-02'),
  aMilestone('LACNIC 39 (Mérida)', '2023-05-08'),
  aMilestone('ICANN76', '2023-03-11'),
];

function contextOf(locale: CaptureContext['locale']): CaptureContext {
  return { locale, organizations, people, topics, milestones, today: date('2023-02-08'), defaultKind: 'takeaway' };
}

const locale = fc.constantFrom(...locales);
const parties = [...organizations, ...people.slice(0, 2)];
const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9.'’@#>-]{0,9}$/);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const typed = fc.oneof(
  word,
  fc.constantFrom(
    '@LACNIC',
    '+@ISOC LAC',
    '@"',
    '#nuevo',
    '#',
    '>viernes',
    '>24/2',
    '> b',
    '~',
    '//',
    'd:',
    'a',
    '@nadie',
    '>',
    '"',
    '\n',
    '😀',
    '\uD83D',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const line = fc.array(typed, { maxLength: 14 }).map((parts) => parts.join(' '));

const entry: fc.Arbitrary<Sayable> = fc
  .record({
    kind: fc.constantFrom(...outcomeKinds),
    text,
    details: fc.oneof(fc.constant(''), text),
    parties: fc.uniqueArray(fc.constantFrom(...parties), { maxLength: 3 }),
    topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 2 }),
    due: fc.constantFrom(null, dueOn('2023-02-24'), dueOn('2031-12-01'), ...milestones.map(dueBy)),
    visibility: fc.constantFrom(null, 'internal' as const, 'members' as const, 'public' as const),
  })
  .map(({ parties: chosen, topics: tagged, due, ...rest }) => {
    const owned = hasOwners(rest.kind);
    const owners = chosen.map((party, index) => (index === 0 ? lead(party) : support(party)));
    return {
      ...rest,
      owners: owned ? owners : [],
      attribution: owned ? { kind: 'none' } : (owners[0]?.party ?? { kind: 'none' }),
      topics: tagged.map(({ id, tag }) => ({ topicId: id, tag })),
      due: owned ? due : null,
    };
  });

describe('any line', () => {
  it('is read without failing, its tokens in order and inside of it', () => {
    fc.assert(
      fc.property(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 60 })), locale, (typedLine, language) => {
        const { tokens } = parseCapture(typedLine, contextOf(language));
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(typedLine.length);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no character that was typed as text', () => {
    fc.assert(
      fc.property(line, locale, (typedLine, language) => {
        const capture = parseCapture(typedLine, contextOf(language));
        const taken = capture.tokens.filter(({ state }) => state === 'resolved' || state === 'new');
        let rest = '';
        let at = 0;
        for (const { start, end } of taken) {
          rest += typedLine.slice(at, start);
          at = end;
        }
        rest += typedLine.slice(at);
        expect(capture.text.replace(/\s/gu, '')).toBe(rest.replace(/\s/gu, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('of plain words stays those words', () => {
    fc.assert(
      fc.property(text, locale, (words, language) => {
        fc.pre(!/^[tdcaqrp] /.test(words));
        expect(parseEntry(words, contextOf(language)).text).toBe(tidied(words));
        expect(parseEntry(words, contextOf(language)).tokens).toEqual([]);
      }),
    );
  });

  it('can be suggested for and settled at any caret, and settling it never loses its start', () => {
    fc.assert(
      fc.property(line, fc.nat(), locale, (typedLine, place, language) => {
        const caret = typedLine.length === 0 ? 0 : place % (typedLine.length + 1);
        const { start, end, candidates } = suggest(typedLine, caret, contextOf(language));
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(candidates.length).toBeLessThanOrEqual(6);
        expect(settled(typedLine, caret, contextOf(language)).slice(0, start)).toBe(typedLine.slice(0, start).slice(0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('an entry that is printed', () => {
  it('is read back as it was, in each language', () => {
    fc.assert(
      fc.property(entry, locale, (said, language) => {
        const context = contextOf(language);
        const back = parseCapture(printCapture(said, context), context);
        expect({ ...back, topics: back.topics.map(({ topicId, tag }) => ({ topicId, tag })) }).toMatchObject({
          ...said,
          text: tidied(said.text),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves unsaid what no line can say', () => {
    const jota = people[2] as (typeof people)[number];
    const said: Sayable = {
      kind: 'action',
      text: 'Llamar',
      details: '',
      owners: [lead(jota)],
      attribution: { kind: 'none' },
      topics: [],
      due: null,
      visibility: null,
    };
    const printed = printEntry(said, contextOf('es'));
    expect(printed).toMatchObject({ line: 'Llamar', unsaid: { owners: [lead(jota)] } });
  });
});
