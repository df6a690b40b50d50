import type { Locale } from '../primitives.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from './document.ts';
import type { PublishedPassage } from './passages.ts';
import { isAlive } from './plan.ts';
import { visibleNotes, visibleSessions } from './visible.ts';

/** Somebody whom a text names although the rule of attribution does not. */
export type NamedPerson = {
  /** As it is written there. */
  readonly name: string;
  /** The first text that does; null where it is a note. */
  readonly place: { readonly ref: PassageRef; readonly locale: Locale } | null;
};

type Text = { readonly text: string; readonly place: NamedPerson['place'] };

/**
 * The people of the meeting who are named in what a document prints, by their whole name or their first one. The rule
 * can take names out of the lines that are composed, not out of what people wrote.
 */
export function namedPeople(
  records: MeetingRecords,
  summary: Summary,
  { passages, locales }: { readonly passages: readonly PublishedPassage[]; readonly locales: readonly Locale[] },
): NamedPerson[] {
  if (summary.attribution === 'name') return [];
  const here = new Set(records.attendees.filter(isAlive).map(({ personId }) => personId as string));
  const texts = [...passageTexts(passages, locales), ...noteTexts(records, summary)];
  return records.people
    .filter(({ id }) => here.has(id))
    .flatMap(({ displayName }) => {
      const pattern = patternOf(displayName);
      const found = pattern === null ? undefined : texts.find(({ text }) => pattern.test(text));
      return found === undefined ? [] : [{ name: displayName, place: found.place }];
    });
}

/** With its capital: "Rosa" is a name and "rosa" a colour. Null where a name is too short to be told from a word. */
function patternOf(displayName: string): RegExp | null {
  const [first = ''] = displayName.trim().split(/\s+/u);
  if (!/^\p{Lu}\p{L}{2,}$/u.test(first)) return null;
  return new RegExp(`(?<![\\p{L}\\p{M}])${first}(?![\\p{L}\\p{M}])`, 'u');
}

function passageTexts(passages: readonly PublishedPassage[], locales: readonly Locale[]): Text[] {
  return passages.flatMap(({ ref, localized }) =>
    locales.flatMap((locale) => {
      const text = localized.values[locale]?.text ?? '';
      return text === '' ? [] : [{ text, place: { ref, locale } }];
    }),
  );
}

function noteTexts(records: MeetingRecords, { template, audience }: Summary): Text[] {
  if (template !== 'minutes') return [];
  return visibleSessions(records, audience)
    .flatMap((session) => visibleNotes(records.notes, session, audience))
    .map(({ text }) => ({ text, place: null }));
}
