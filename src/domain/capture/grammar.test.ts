import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../primitives.ts';
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
import type { CaptureContext } from './capture.ts';
import { parseCapture, parseEntry } from './grammar.ts';

const lacnic = anOrganization('LACNIC', { name: 'Registro de Direcciones' });
const lactld = anOrganization('LACTLD');
const isocLac = anOrganization('ISOC LAC');
const isoc = anOrganization('ISOC');
const marisol = aPerson('Marisol Etcheverría', { givenName: 'Marisol', familyName: 'Etcheverría' });
const camila = aPerson('Camila Sant’Anna', { givenName: 'Camila', familyName: 'Sant’Anna' });
const indicators = aTopic('indicadores', texts('Indicadores comunes', { en: 'Common indicators' }));
const lacnic40 = aMilestone('LACNIC 40', '2023-10-02');
const lacnic39 = aMilestone('LACNIC 39', '2023-05-08');

/** Wednesday 8 February 2023. */
function contextIn(locale: Locale, fields: Partial<CaptureContext> = {}): CaptureContext {
  return {
    locale,
    organizations: [lacnic, lactld, isoc, isocLac],
    people: [marisol, camila],
    topics: [indicators],
    milestones: [lacnic40, lacnic39],
    today: date('2023-02-08'),
    defaultKind: 'takeaway',
    ...fields,
  };
}

const es = contextIn('es');

describe('the kind', () => {
  it.each<[Locale, string, string]>([
    ['es', 'Decisión: la secretaría rota', 'decision'],
    ['es', 'decision: la secretaría rota', 'decision'],
    ['es', 'ACCIÓN: llamar', 'action'],
    ['es', 'compromiso: publicar', 'commitment'],
    ['pt', 'decisão: a secretaria roda', 'decision'],
    ['pt', 'encaminhamento: ligar', 'action'],
    ['pt', 'Questão em aberto: quem paga', 'question'],
    ['fr', 'décision\u00A0: le secrétariat tourne', 'decision'],
    ['fr', 'engagement : publier', 'commitment'],
    ['fr', 'Point à retenir: sept organisations', 'takeaway'],
    ['en', 'risk: small operators', 'risk'],
    ['fr', 'risk: petits opérateurs', 'risk'],
  ])('is named by a word of the interface or of English (%s, %s)', (locale, line, kind) => {
    const capture = parseCapture(line, contextIn(locale));
    expect(capture.kind).toBe(kind);
    expect(capture.text).toBe(line.slice(line.indexOf(':') + 1).trim());
    expect(capture.tokens[0]).toMatchObject({ kind: 'kind', label: kind, start: 0 });
  });

  it.each([
    ['t', 'takeaway'],
    ['d', 'decision'],
    ['c', 'commitment'],
    ['a', 'action'],
    ['q', 'question'],
    ['r', 'risk'],
    ['p', 'parked'],
  ])('is named by its letter: %s', (letter, kind) => {
    for (const locale of locales) {
      expect(parseCapture(`${letter} algo`, contextIn(locale))).toMatchObject({ kind, text: 'algo' });
      expect(parseCapture(`${letter.toUpperCase()}: algo`, contextIn(locale))).toMatchObject({ kind, text: 'algo' });
    }
  });

  it('is named by a sign', () => {
    expect(parseCapture('! se aprueba', es)).toMatchObject({ kind: 'decision', text: 'se aprueba' });
    expect(parseCapture('?Quién paga', es)).toMatchObject({ kind: 'question', text: 'Quién paga' });
    expect(parseCapture('[] llamar', es)).toMatchObject({ kind: 'action', text: 'llamar' });
    expect(parseCapture('?! de verdad', es)).toMatchObject({ kind: 'takeaway', text: '?! de verdad' });
  });

  it('is not read out of a sentence', () => {
    expect(parseCapture('A coalizão já reúne sete', contextIn('pt'))).toMatchObject({
      kind: 'takeaway',
      text: 'A coalizão já reúne sete',
    });
    expect(parseCapture(' a las diez', es)).toMatchObject({ kind: 'takeaway', text: 'a las diez' });
    expect(parseCapture('Nota: riesgo: alto', es).text).toBe('Nota: riesgo: alto');
    expect(parseCapture('décision: x', es)).toMatchObject({ kind: 'decision' });
    expect(parseCapture('engagement: x', es)).toMatchObject({ kind: 'takeaway', text: 'engagement: x' });
  });

  it('is left alone when an entry is edited', () => {
    expect(parseEntry('Riesgo: alto', { ...es, defaultKind: 'parked' })).toMatchObject({
      kind: 'parked',
      text: 'Riesgo: alto',
    });
  });
});

describe('owners and attribution', () => {
  it('takes the line of the note-taker apart', () => {
    const line =
      'c: Publicar el primer juego de indicadores @LACNIC +@LACTLD #indicadores >antes de LACNIC 40 ~ // En la web.';
    expect(parseCapture(line, es)).toMatchObject({
      kind: 'commitment',
      text: 'Publicar el primer juego de indicadores',
      owners: [lead(lacnic), support(lactld)],
      attribution: { kind: 'none' },
      topics: [{ topicId: indicators.id, tag: 'indicadores' }],
      due: dueBy(lacnic40),
      visibility: 'internal',
      details: 'En la web.',
    });
  });

  it.each(['@lacnic', '@"Registro de Direcciones"', '@registro-de-direcciones', '@Registro de Direcciones'])(
    'finds an organization by %s',
    (word) => {
      expect(parseCapture(`c: publicar ${word}`, es)).toMatchObject({ text: 'publicar', owners: [lead(lacnic)] });
    },
  );

  it.each([
    '@marisol-etcheverria',
    '@MarisolEtcheverria',
    '@"Marisol Etcheverría"',
    '@Marisol Etcheverría',
    '@ME',
    '@marisol',
  ])('finds a person by %s', (word) => {
    expect(parseCapture(`a: llamar ${word}`, es)).toMatchObject({ text: 'llamar', owners: [lead(marisol)] });
  });

  it('takes the longest name, and leaves the words after it', () => {
    expect(parseCapture('c @ISOC LAC y otros', es)).toMatchObject({ text: 'y otros', owners: [lead(isocLac)] });
    expect(parseCapture('c @ISOC y otros', es)).toMatchObject({ text: 'y otros', owners: [lead(isoc)] });
    expect(parseCapture('a @Camila Sant’Anna', es).owners).toEqual([lead(camila)]);
  });

  it('credits whoever said what nobody owns', () => {
    const capture = parseCapture('Falta una secretaría @marisol', es);
    expect(capture).toMatchObject({
      text: 'Falta una secretaría',
      owners: [],
      attribution: { kind: 'person', id: marisol.id },
    });
  });

  it('keeps in the text what has no place in the entry', () => {
    const capture = parseCapture('Falta una secretaría @marisol @LACNIC +@LACTLD >viernes', es);
    expect(capture.text).toBe('Falta una secretaría @LACNIC +@LACTLD >viernes');
    expect(capture.tokens.map(({ state }) => state)).toEqual(['resolved', 'unfit', 'unfit', 'unfit']);
  });

  it('keeps an unknown name visible', () => {
    const capture = parseCapture('c: publicar @nadie pronto', es);
    expect(capture).toMatchObject({ text: 'publicar @nadie pronto', owners: [] });
    expect(capture.tokens[1]).toMatchObject({ state: 'unresolved', label: 'nadie' });
  });

  it('means nobody by a name that two people share', () => {
    const twins = [aPerson('Ana López', { id: 'a' as never }), aPerson('Ana López', { id: 'b' as never })];
    expect(parseCapture('a: llamar @"Ana López"', { ...es, people: twins })).toMatchObject({
      text: 'llamar @"Ana López"',
      owners: [],
    });
  });

  it('lets the colon after a name go with it', () => {
    expect(parseCapture('@LACNIC: falta una secretaría', es)).toMatchObject({
      text: 'falta una secretaría',
      attribution: { kind: 'organization', id: lacnic.id },
    });
  });
});

describe('topics', () => {
  it('finds them by tag or title, and makes those that are new', () => {
    const capture = parseCapture('Medir #Indicadores #common-indicators #ciberseguridad', es);
    expect(capture.text).toBe('Medir');
    expect(capture.topics).toEqual([
      { topicId: indicators.id, tag: 'indicadores', title: '' },
      { topicId: null, tag: 'ciberseguridad', title: 'Ciberseguridad' },
    ]);
    expect(capture.tokens.map(({ state }) => state)).toEqual(['resolved', 'resolved', 'new']);
  });

  it('makes a topic of several words in quotes', () => {
    expect(parseCapture('Medir #"Gobernanza de Internet"', es).topics).toEqual([
      { topicId: null, tag: 'gobernanza-de-internet', title: 'Gobernanza de Internet' },
    ]);
  });
});

describe('due', () => {
  it.each<[Locale, string, string]>([
    ['es', 'viernes', '2023-02-10'],
    ['es', 'miércoles', '2023-02-15'],
    ['es', 'mañana', '2023-02-09'],
    ['es', 'pasado mañana', '2023-02-10'],
    ['es', '24 de febrero', '2023-02-24'],
    ['es', '3 de febrero', '2024-02-03'],
    ['es', 'el 24 de febrero de 2025', '2025-02-24'],
    ['es', '24 feb', '2023-02-24'],
    ['es', '24/2', '2023-02-24'],
    ['es', '24/02/2024', '2024-02-24'],
    ['es', '2023-05-08', '2023-05-08'],
    ['en', 'friday', '2023-02-10'],
    ['en', 'before Friday', '2023-02-10'],
    ['en', 'tomorrow', '2023-02-09'],
    ['en', 'March 3rd', '2023-03-03'],
    ['en', '3 March 2024', '2024-03-03'],
    ['pt', 'sexta', '2023-02-10'],
    ['pt', 'sexta-feira', '2023-02-10'],
    ['pt', 'amanhã', '2023-02-09'],
    ['pt', '1º de março', '2023-03-01'],
    ['fr', 'vendredi', '2023-02-10'],
    ['fr', 'demain', '2023-02-09'],
    ['fr', 'aujourd’hui', '2023-02-08'],
    ['fr', '1er août', '2023-08-01'],
    ['fr', 'd’ici le 24 février', '2023-02-24'],
  ])('reads a date (%s, %s)', (locale, phrase, day) => {
    expect(parseCapture(`c: publicar >${phrase}`, contextIn(locale))).toMatchObject({
      text: 'publicar',
      due: dueOn(day),
    });
    expect(parseCapture(`c: >${phrase}, y contarlo`, contextIn(locale))).toMatchObject({
      text: ', y contarlo',
      due: dueOn(day),
    });
  });

  it.each<[Locale, string]>([
    ['es', 'antes de LACNIC 40'],
    ['es', 'lacnic 40'],
    ['es', 'LACNIC40'],
    ['en', 'before lacnic 40'],
    ['pt', 'antes da LACNIC 40'],
    ['pt', 'antes do LACNIC 40'],
    ['fr', 'avant LACNIC 40'],
    ['fr', 'avant la LACNIC 40'],
  ])('reads a milestone (%s, %s)', (locale, phrase) => {
    expect(parseCapture(`c: publicar >${phrase} todo`, contextIn(locale))).toMatchObject({
      text: 'publicar todo',
      due: dueBy(lacnic40),
    });
  });

  it('keeps what is no date', () => {
    for (const phrase of ['>31/2', '>32 de enero', '>nunca', '>antes de lac', '>50%']) {
      expect(parseCapture(`c: publicar ${phrase}`, es)).toMatchObject({ text: `publicar ${phrase}`, due: null });
    }
  });

  it('holds the words of a milestone together while they are typed', () => {
    const line = 'c: publicar >antes de lac';
    expect(parseCapture(line, es).tokens.at(-1)).toMatchObject({ start: 12, end: line.length, state: 'unresolved' });
  });
});

describe('text', () => {
  it.each([
    'escribir a ana@lacnic.net',
    'C# y F#',
    'a > b y b < a',
    'el punto #3',
    '~10 personas',
    'https://lacnic.net//x',
    'a @ b',
    'x # y',
  ])('leaves %s as it is', (text) => {
    expect(parseCapture(text.replace(/^a /, 'A '), es).text).toBe(text.replace(/^a /, 'A '));
  });

  it('tidies white space but keeps non-breaking spaces and lines', () => {
    expect(parseCapture('  Qui paie\u202F?   Nous  \n  tous ', es).text).toBe(
      'Qui paie\u202F?   Nous\ntous'.replace('   ', ' '),
    );
    expect(parseCapture('c: Publicar @LACNIC, pronto', es).text).toBe('Publicar, pronto');
  });

  it('takes all that follows // as details, tokens too', () => {
    expect(parseCapture('Medir // lo dijo @LACNIC en https://x.y', es)).toMatchObject({
      text: 'Medir',
      details: 'lo dijo @LACNIC en https://x.y',
      attribution: { kind: 'none' },
    });
  });

  it('says who may read it', () => {
    expect(parseCapture('Medir ~', es).visibility).toBe('internal');
    expect(parseCapture('Medir ~miembros', es).visibility).toBe('members');
    expect(parseCapture('Medir', es).visibility).toBeNull();
  });
});
