import { describe, expect, it } from 'vitest';
import { type LocalizedText, statusOf, withText } from '../localized-text.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { markOf } from './mark.ts';
import { canComeIn, comesInByDefault, planReturn, type ReturnLine } from './plan-return.ts';
import type { ReturnedFile, ReturnedUnit } from './returned.ts';
import { takeIn } from './take-in.ts';

const { records } = regionalMeeting();
const id = 'outcomes:outcome-C-01:text';
const untranslated = 'outcomes:outcome-D-01:text';

function textOf(unitId: string, from: MeetingRecords = records) {
  return from.outcomes.find((outcome) => `outcomes:${outcome.id}:text` === unitId)!.text;
}

/** A line as it left, with what the translator did to it. */
function unit(unitId: string, fields: Partial<ReturnedUnit>, left: MeetingRecords = records): ReturnedUnit {
  const text = textOf(unitId, left);
  return {
    id: unitId,
    where: 'line 1',
    mark: markOf(text, 'fr'),
    source: text.values.es?.text ?? '',
    target: text.values.fr?.text ?? '',
    state: null,
    codes: [],
    ...fields,
  };
}

function file(...units: readonly ReturnedUnit[]): ReturnedFile {
  const own = { meetingId: null, meetingTitle: null, sourceLocales: ['es'] as const, warnings: [] };
  return { format: 'xliff', locale: 'fr', units, ...own };
}

function judged(given: ReturnedUnit, now: MeetingRecords = records): ReturnLine {
  return planReturn(now, file(given)).lines[0]!;
}

/** The text of the one entry that comes in. */
function takenText(now: MeetingRecords, line: ReturnLine): LocalizedText {
  const [change] = takeIn(now, [line], 'fr');
  if (change?.entity !== 'outcomes' || change.after?.text === undefined) throw new Error('Nothing came in');
  return change.after.text;
}

/** The meeting after somebody wrote a text here. */
function edited(unitId: string, locale: 'es' | 'fr', text: string): MeetingRecords {
  return {
    ...records,
    outcomes: records.outcomes.map((outcome) =>
      `outcomes:${outcome.id}:text` === unitId ? { ...outcome, text: withText(outcome.text, locale, text) } : outcome,
    ),
  };
}

describe('a line that comes back', () => {
  it('is new, changed or as it was', () => {
    expect(judged(unit(untranslated, { target: 'Le siège sera fixe.' }))).toMatchObject({
      verdict: 'new',
      state: 'translated',
      basedOnRev: 1,
      isBehind: false,
    });
    expect(judged(unit(id, { target: 'Publier les indicateurs.' }))).toMatchObject({ verdict: 'changed' });
    expect(judged(unit(id, {}))).toMatchObject({ verdict: 'unchanged' });
    expect(judged(unit(id, { target: ' Publier le premier jeu d’indicateurs.\r\n' })).verdict).toBe('unchanged');
  });

  it('never empties a translation', () => {
    const line = judged(unit(id, { target: '  ' }));
    expect(line.verdict).toBe('empty');
    expect(canComeIn(line)).toBe(false);
    expect(takeIn(records, [line], 'fr')).toEqual([]);
  });

  it('comes in as stale where the source moved on, with the revision it was made from', () => {
    const now = edited(id, 'es', 'Publicar el segundo juego de indicadores.');
    const line = judged(unit(id, { target: 'Publier les indicateurs.', state: 'final' }), now);
    expect(line).toMatchObject({ verdict: 'changed', isBehind: true, state: 'translated', basedOnRev: 1 });
    expect(line.sourceThen).toBe('Publicar el primer juego de indicadores.');
    const text = takenText(now, line);
    expect(statusOf(text, 'fr')).toBe('stale');
    expect(text.values.fr).toMatchObject({ text: 'Publier les indicateurs.', origin: 'import' });
  });

  it('is behind by its words, too, where a tool lost the revision', () => {
    const now = edited(id, 'es', 'Publicar el segundo juego.');
    const [lost, kept] = [{ mark: null }, { mark: null, source: 'Publicar  el segundo\njuego.' }];
    expect(judged(unit(untranslated, { ...lost, target: 'Siège fixe.', source: 'Otra cosa.' }))).toMatchObject({
      isBehind: true,
      basedOnRev: 0,
    });
    expect(judged(unit(id, { ...kept, target: 'Publier.' }), now).isBehind).toBe(false);
  });

  it('is behind by its words, too, where the revision is the same on two laptops', () => {
    const now = edited(id, 'es', 'Publicar el segundo juego.');
    const line = judged(unit(id, { target: 'Publier.', source: 'Publicar el tercer juego.' }, now), now);
    expect(line).toMatchObject({ isBehind: true, basedOnRev: 1, sourceThen: 'Publicar el tercer juego.' });
    expect(statusOf(takenText(now, line), 'fr')).toBe('stale');
  });

  it('waits for a decision where the translation was edited here meanwhile, and ours stays unless somebody says so', () => {
    const now = edited(id, 'fr', 'Publier la première série.');
    const line = judged(unit(id, { target: 'Publier les indicateurs.' }), now);
    expect(line).toMatchObject({ verdict: 'edited_here', ours: 'Publier la première série.' });
    expect([canComeIn(line), comesInByDefault(line)]).toEqual([true, false]);
    // Nobody touched it in the file: there is nothing to decide.
    expect(judged(unit(id, {}), now).verdict).toBe('unchanged');
    // A tool that lost the mark can't tell: ours stays.
    expect(judged(unit(id, { mark: null, target: 'Publier.' })).verdict).toBe('edited_here');
  });

  it('settles a stale translation that the translator says still holds', () => {
    const now = edited(id, 'es', 'Publicar el primer juego de indicadores .');
    expect(judged(unit(id, { state: 'stale' }, now), now).verdict).toBe('unchanged');
    const line = judged(unit(id, { state: 'translated' }, now), now);
    expect(line).toMatchObject({ verdict: 'confirmed', basedOnRev: 2 });
    expect(statusOf(takenText(now, line), 'fr')).toBe('ok');
  });

  it('takes a review for the words it was made of only', () => {
    // The sample texts are reviewed: the state was there before the words changed.
    expect(judged(unit(id, { target: 'Autre chose.', state: 'reviewed' })).state).toBe('translated');
    expect(judged(unit(id, { target: 'Autre chose.', state: 'final' })).state).toBe('final');
    expect(judged(unit(id, { state: 'final' }))).toMatchObject({ verdict: 'confirmed', state: 'final' });
    expect(judged(unit(id, { state: 'translated' })).verdict).toBe('unchanged');
  });

  it('is left out where nothing here has its id, or it stands in the file twice', () => {
    const strangers = [
      'outcomes:gone:text',
      'people:x:name',
      'outcomes:outcome-C-01:code',
      '__proto__:x:y',
      '',
      'a:b:c:d',
    ];
    for (const stranger of strangers)
      expect(judged({ ...unit(id, { target: 'x' }), id: stranger }).verdict).toBe('unknown');
    const twice = planReturn(records, file(unit(id, { target: 'Un.' }), unit(id, { target: 'Deux.' })));
    expect(twice.lines.map(({ verdict }) => verdict)).toEqual(['changed', 'repeated']);
    expect(planReturn(records, file({ ...unit(id, {}), id: 'outcomes:gone:text' })).isOurs).toBe(false);
  });

  it('never writes the language people wrote in', () => {
    const line = planReturn(records, { ...file(unit(id, { target: 'Otro texto.' })), locale: 'es' }).lines[0]!;
    expect(line.verdict).toBe('source_language');
    expect(takeIn(records, [line], 'es')).toEqual([]);
  });
});

describe('what a translation lost', () => {
  const about = (source: string, target: string, codes: readonly string[] = []) =>
    judged(unit(id, { source, target, codes }), edited(id, 'es', source)).remarks;

  it('is told: numbers, placeholders, addresses, markup', () => {
    expect(about('En 2023, 12 compromisos.', 'En 2024, 12 engagements.')).toEqual([
      { code: 'numbers', what: ['2023', '2024'] },
    ]);
    expect(about('Son 1.500 personas y 2,5 horas.', 'Ce sont 1\u202F500 personnes et 2,5 heures.')).toEqual([]);
    expect(about('Son 1.500 personas.', '1,500 people.')).toEqual([]);
    expect(about('Vea https://lacnic.net/a, {name}.', 'Voir https://lacnic.net/a et {nom}.')).toEqual([
      { code: 'placeholders', what: ['{name}', '{nom}'] },
    ]);
    expect(about('Dos.', 'Deux.', ['x', 'x', 'ph'])).toEqual([{ code: 'codes', what: ['x', 'ph'] }]);
  });

  it('keeps a line with broken placeholders out until somebody decides', () => {
    const line = judged(unit(untranslated, { target: 'Le siège {x}.' }));
    expect([canComeIn(line), comesInByDefault(line)]).toEqual([true, false]);
    expect(comesInByDefault(judged(unit(untranslated, { target: '2 sièges.' })))).toBe(true);
  });
});
