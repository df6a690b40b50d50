import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  type LocalizedText,
  localizedIn,
  statusOf,
  textIn,
  withOrigin,
  withState,
  withText,
} from '../localized-text.ts';
import { locales } from '../primitives.ts';
import type { PublishedPassage } from '../summary/passages.ts';
import { deskState, isShown, saysIn, tallyOf, waits } from './desk.ts';

const text = localizedIn('es', { es: 'Publicar', en: 'Publish', fr: 'Publier' });

function passage(localized: LocalizedText, code: string | null = null): PublishedPassage {
  return { ref: { entity: 'outcomes', entityId: 'o', field: 'text' }, kind: 'outcome', code, localized };
}

describe('how far a translation is', () => {
  it('goes from missing to final, and back when it is edited', () => {
    const empty = localizedIn('es', { es: 'Publicar' });
    expect(deskState(empty, 'fr')).toBe('missing');
    const drafted = withState(withOrigin(withText(empty, 'fr', 'Publier'), 'fr', 'machine'), 'fr', 'initial');
    expect([deskState(drafted, 'fr'), statusOf(drafted, 'fr')]).toEqual(['draft', 'missing']);
    expect(textIn(drafted, 'fr')).toEqual({ text: 'Publicar', fallback: 'es' });
    const confirmed = withText(drafted, 'fr', 'Publier');
    expect(confirmed.values.fr).toMatchObject({ state: 'translated', origin: 'human' });
    const reviewed = withState(confirmed, 'fr', 'reviewed');
    expect(deskState(withState(reviewed, 'fr', 'final'), 'fr')).toBe('final');
    expect(deskState(withText(reviewed, 'fr', 'Publiez'), 'fr')).toBe('translated');
    expect(withText(reviewed, 'fr', 'Publier')).toBe(reviewed);
  });

  it('can only be marked where there is a translation', () => {
    expect(withState(text, 'pt', 'reviewed')).toBe(text);
    expect(withState(text, 'es', 'reviewed')).toBe(text);
    expect(withState(text, 'fr', 'reviewed')).toBe(text);
  });

  it('holds again when a stale one is reviewed', () => {
    const stale = withText(text, 'es', 'Publicar ya');
    expect(deskState(stale, 'fr')).toBe('stale');
    expect(deskState(withState(stale, 'fr', 'reviewed'), 'fr')).toBe('reviewed');
    expect(deskState(withState(stale, 'fr', 'reviewed'), 'en')).toBe('stale');
  });

  it('is stale after an edit of the source for exactly its translations', () => {
    const some = fc.subarray(['en', 'pt', 'fr'] as const);
    const states = fc.constantFrom('translated', 'reviewed', 'final');
    fc.assert(
      fc.property(some, states, fc.boolean(), (languages, state, isEdited) => {
        let before = localizedIn('es', { es: 'Uno' });
        for (const locale of languages) before = withState(withText(before, locale, `x ${locale}`), locale, state);
        const after = withText(before, 'es', isEdited ? 'Dos' : 'Uno');
        const stale = locales.filter((locale) => deskState(after, locale) === 'stale');
        expect(stale).toEqual(isEdited ? locales.filter((locale) => (languages as string[]).includes(locale)) : []);
      }),
    );
  });
});

describe('the desk', () => {
  const stale = withText(text, 'es', 'Publicar ya');
  const final = withState(text, 'fr', 'final');

  it('filters by the languages that are shown', () => {
    expect(isShown(text, ['fr', 'pt'], 'missing')).toBe(true);
    expect(isShown(text, ['fr'], 'missing')).toBe(false);
    expect(isShown(stale, ['es', 'fr'], 'stale')).toBe(true);
    expect(isShown(final, ['fr'], 'unreviewed')).toBe(false);
    expect(isShown(final, ['fr'], 'final')).toBe(true);
    expect(isShown(withState(text, 'fr', 'translated'), ['fr'], 'unreviewed')).toBe(true);
  });

  it('searches texts and codes whatever their accents', () => {
    expect(saysIn(passage(localizedIn('es', { es: 'Reunión' })), ['es'], 'REUNION')).toBe(true);
    expect(saysIn(passage(text, 'C-05'), ['es'], 'c-05')).toBe(true);
    expect(saysIn(passage(text), ['es'], 'publish')).toBe(false);
    expect(saysIn(passage(text), ['es', 'en'], 'publish')).toBe(true);
  });

  it('knows what waits for whom', () => {
    expect([waits(text, 'pt', 'write'), waits(text, 'pt', 'review')]).toEqual([true, false]);
    expect([waits(stale, 'fr', 'write'), waits(stale, 'fr', 'review')]).toEqual([true, true]);
    expect([waits(final, 'fr', 'write'), waits(final, 'fr', 'review')]).toEqual([false, false]);
    expect(waits(text, 'es', 'write')).toBe(false);
  });

  it('counts how far a language is', () => {
    const all = [passage(text), passage(stale), passage(final)];
    expect(tallyOf(all, 'fr')).toEqual({
      missing: 0,
      draft: 0,
      stale: 1,
      translated: 0,
      reviewed: 1,
      final: 1,
      total: 3,
    });
    expect(tallyOf(all, 'es').total).toBe(0);
  });
});
