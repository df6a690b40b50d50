import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#domain/primitives.ts';
import en from '#locales/en/document.json';
import es from '#locales/es/document.json';
import fr from '#locales/fr/document.json';
import pt from '#locales/pt/document.json';
import { createDocumentWords } from './document-words.ts';

const files: Readonly<Record<Locale, object>> = { en, es, fr, pt };

/** Every sentence of a file with its key. */
function sentences(node: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[prefix + key, value]] : sentences(value as object, `${prefix}${key}.`),
  );
}

const isWording = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, ''));

/** Words that English has in common with Portuguese or French. */
const shared = [
  'final',
  'Source',
  'Item',
  'Code',
  'Date',
  'Minutes',
  'Rapporteur',
  'Consensus',
  'Vote',
  'Acclamation',
].concat(['Participants', 'Quorum', 'Parties', 'Absence', 'Information', '{{count}} action', '{{count}} actions']);
const isShared = (text: string): boolean => shared.includes(text);

describe('the words of documents', () => {
  it('refuse a key nobody wrote, and a group of keys', () => {
    const words = createDocumentWords('fr');
    expect(() => words('document.kind.nothing')).toThrow('document.kind.nothing');
    expect(() => words('document.kind')).toThrow();
  });

  it('do not fall back to another language', () => {
    expect(createDocumentWords('pt')('document.kind.action')).toBe('Encaminhamentos');
    expect(createDocumentWords('es')('document.kind.action')).toBe('Acciones');
  });

  it('leave alone what looks like their own syntax in a name', () => {
    const who = '$t(document.kind.decision) {{who}} <b> &amp;';
    expect(createDocumentWords('es')('document.detail.raisedBy', { who })).toBe(`Planteado por ${who}.`);
  });

  it.each([
    ['es', 0, '0 pasajes aún no están traducidos'],
    ['es', 1, '1 pasaje aún no está traducido'],
    ['es', 1_000_000, '1000000 de pasajes'],
    ['en', 0, '0 passages are not'],
    ['en', 1, '1 passage is not'],
    ['pt', 0, '0 trecho ainda não foi'],
    ['pt', 2, '2 trechos ainda não foram'],
    ['pt', 1_000_000, '1000000 de trechos'],
    ['fr', 0, '0 passage n’est pas'],
    ['fr', 1.5, '1.5 passage n’est pas'],
    ['fr', 2, '2 passages ne sont pas'],
    ['fr', 2_000_000, '2000000 de passages'],
  ] as const)('count in %s: %d', (locale, count, beginning) => {
    expect(createDocumentWords(locale)('document.footer.untranslated', { count })).toContain(beginning);
  });

  it.each(locales)('have every plural category of %s and no other', (locale) => {
    const found = sentences(files[locale])
      .filter(([key]) => key.startsWith('footer.untranslated'))
      .map(([key]) => key.split('_')[1]);
    expect(found.toSorted()).toEqual(new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted());
  });

  it('have the same placeholders in each language', () => {
    const placeholders = (locale: Locale): Record<string, string> =>
      Object.fromEntries(
        sentences(files[locale])
          .filter(([key]) => !key.endsWith('_many'))
          .map(([key, text]) => [key, (text.match(/\{\{\w+\}\}/g) ?? []).toSorted().join()]),
      );
    for (const locale of locales) expect(placeholders(locale), locale).toEqual(placeholders('en'));
  });

  it('have no English left in the other languages', () => {
    const english = new Map(sentences(en).filter(([, text]) => isWording(text)));
    for (const locale of ['es', 'pt', 'fr'] as const) {
      const left = sentences(files[locale]).filter(([key, text]) => english.get(key) === text && !isShared(text));
      expect(left, locale).toEqual([]);
    }
  });

  it('keep French typography', () => {
    for (const [key, text] of sentences(fr)) {
      const prose = text.replace(/\{\{\w+\}\}/g, 'x');
      expect(prose, key).not.toMatch(/[^\u00A0]:/u);
      expect(prose, key).not.toMatch(/[^\u202F][;!?%»]|«[^\u202F]/u);
      expect(prose, key).not.toMatch(/['"]| {2}/u);
    }
  });

  it('speak calmly', () => {
    for (const locale of locales) expect(JSON.stringify(files[locale])).not.toContain('!');
  });
});
