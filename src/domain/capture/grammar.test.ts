import { describe, expect, it } from 'vitest';
import {
  camila,
  contextIn,
  indicators,
  isoc,
  isocLac,
  lacnic,
  lacnic40,
  lactld,
  marisol,
} from '#tests/builders/capture.ts';
import { aPerson, dueBy, lead, support } from '#tests/builders/meeting.ts';
import { type Locale, locales } from '../primitives.ts';
import { parseCapture, parseEntry } from './grammar.ts';

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
