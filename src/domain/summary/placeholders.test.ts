import { describe, expect, it } from 'vitest';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { composeSummary } from './compose.ts';
import { placeholderValues } from './placeholder-values.ts';
import { filledText, placeholderParts, placeholderProblems, type PlaceholderValues } from './placeholders.ts';

const { records, summary } = regionalMeeting();
const values = placeholderValues(records, summary, 'es');

describe('a placeholder', () => {
  it('is filled from the meeting, whatever case and spaces it was typed with', () => {
    const text = 'En {city}, del { Dates }: {decisions} decisión y {commitments} compromiso. Anfitriones: {hosts}.';
    expect(filledText(text, values)).toBe(
      'En Montevideo, del 8 de febrero de 2023: 1 decisión y 1 compromiso. Anfitriones: LACNIC y LACTLD.',
    );
  });

  it('that nobody knows stays as it is written and says where it is', () => {
    const text = 'Fueron {asistentes} personas.';
    expect(filledText(text, values)).toBe(text);
    expect(placeholderProblems(text, values)).toEqual([
      { kind: 'unknown', start: 7, end: 19, written: '{asistentes}' },
    ]);
  });

  it('that is not closed ends with its line and takes no other with it', () => {
    const text = 'En {city {venue}\ny {dates';
    expect(placeholderProblems(text, values)).toEqual([
      { kind: 'unclosed', start: 3, end: 8, written: '{city' },
      { kind: 'unclosed', start: 19, end: 25, written: '{dates' },
    ]);
    expect(filledText(text, values)).toBe('En {city Casa de Internet\ny {dates');
  });

  it('that the meeting has nothing for is told, not swallowed', () => {
    const empty: PlaceholderValues = { ...values, city: '' };
    expect(placeholderProblems('En {city}', empty)).toEqual([{ kind: 'empty', start: 3, end: 9, written: '{city}' }]);
    expect(filledText('En {city}', empty)).toBe('En {city}');
  });

  it('cuts a text into parts that joined are the text', () => {
    for (const text of ['', '{', '}', '{}', '{{meeting}}', 'a {b\n{city} c}', '{city}{dates}']) {
      const parts = placeholderParts(text).map((part) => part.text);
      expect(parts.join('')).toBe(text);
    }
  });

  it('never fills what was filled in: a city called {dates} is a city', () => {
    expect(filledText('{city}', { ...values, city: '{dates}' })).toBe('{dates}');
  });
});

describe('the figures of an introduction', () => {
  it('count what this document publishes, not what it leaves out', () => {
    const secret = a.anOutcome('D-09', a.texts('Nadie lo sabe.'), { visibility: 'internal' });
    const more = { ...records, outcomes: [...records.outcomes, secret] };
    expect(placeholderValues(more, summary, 'es').decisions).toBe(values.decisions);
    expect(placeholderValues(more, { ...summary, audience: 'internal' }, 'es').decisions).toBe('2');
  });

  it('count everybody who came, or before anybody did everybody who is expected', () => {
    expect(values.attendees).toBe('2');
    const [first] = records.attendees;
    const event = {
      id: 'p1',
      meetingId: records.meeting.id,
      attendeeId: first!.id,
      sessionId: null,
      kind: 'check_in',
      at: '2023-02-08T12:00:00.000Z',
      method: 'manual',
      voids: null,
    } as unknown as (typeof records.presenceEvents)[number];
    const later = placeholderValues({ ...records, presenceEvents: [event] }, summary, 'es');
    expect([later.attendees, later.organizations]).toEqual(['1', '1']);
  });
});

describe('an introduction with placeholders', () => {
  const text = 'Reunión {meeting}, {dates}.';

  it('is filled in the language of the document', () => {
    const intro = a.texts(text, { fr: '{meeting}, le {dates}.' });
    const compose = (locale: 'es' | 'fr' | 'en') =>
      composeSummary({ records, summary: { ...summary, intro }, locale, words: createDocumentWords(locale) }).document
        .lead?.text;
    expect(compose('es')).toBe('Reunión Reunión con la comunidad técnica, 8 de febrero de 2023.');
    expect(compose('fr')).toBe('Réunion avec la communauté technique, le 8 février 2023.');
    // Where a translation is missing, the sentence that stands in is of one language.
    expect(compose('en')).toBe(compose('es'));
  });
});
