import { describe, expect, it } from 'vitest';
import { aSession, texts } from '#tests/builders/meeting.ts';
import { partsOfPath, valueAt, withValueAt } from './field-path.ts';

const session = aSession('s', { title: texts('Apertura', { fr: 'Ouverture' }) });

describe('a path into a record', () => {
  it('is a field, something inside of it, and a language', () => {
    expect(partsOfPath('roomId')).toEqual({ field: 'roomId', inner: null, locale: null });
    expect(partsOfPath('title.values.fr')).toEqual({ field: 'title', inner: null, locale: 'fr' });
    expect(partsOfPath('decision.rationale.values.es')).toEqual({
      field: 'decision',
      inner: 'rationale',
      locale: 'es',
    });
  });

  it('finds what is there, and nothing where the way is missing', () => {
    expect(valueAt(session, 'title.values.fr.text')).toBe('Ouverture');
    expect(valueAt(session, 'abstract.values.fr')).toBeUndefined();
  });

  it('writes a source as a new revision, and takes bare words as well as stored ones', () => {
    const { title } = withValueAt(session, 'title.values.es', 'Bienvenida');
    expect(title).toMatchObject({ rev: 2, values: { es: { text: 'Bienvenida', basedOnRev: 2 } } });
    expect(withValueAt(session, 'title.values.es', title.values.es).title.values.es).toMatchObject({ basedOnRev: 2 });
  });

  it('never says of a translation that it was made from a source that is not there yet', () => {
    const value = { text: 'Accueil', state: 'reviewed', basedOnRev: 9, origin: 'human' };
    expect(withValueAt(session, 'title.values.fr', value).title.values.fr).toEqual({ ...value, basedOnRev: 1 });
  });

  it('leaves a record alone where the text has been emptied or the language is unknown', () => {
    expect(withValueAt(session, 'abstract.values.fr', 'Résumé')).toBe(session);
    expect(withValueAt(session, 'title.values.de', 'Eröffnung')).toBe(session);
    expect(withValueAt({ decision: null }, 'decision.status', 'adopted')).toEqual({ decision: null });
  });
});
