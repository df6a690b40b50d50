import type { MeetingId } from '../ids.ts';
import { type LocalizedText, sourceText, statusOf, type TranslationState } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { GlossaryTerm } from '../records/follow-up.ts';
import type { DocumentWords } from '../summary/document-words.ts';
import { shownText } from '../summary/passage.ts';
import { passagesOf, type PublishedPassage } from '../summary/passages.ts';
import { planSummary } from '../summary/plan.ts';
import { termsIn, wordingOf } from '../glossary/terms-in.ts';
import { type Mark, markOf } from './mark.ts';
import { countUnportable, portableText } from './portable-text.ts';
import { printUnitId } from './unit-id.ts';

/** What a translator is asked for: everything, or only what is missing or stale. */
export type HandoffScope = 'all' | 'open';

/** How far a translation is, as a file says it. */
export type UnitState = TranslationState | 'missing' | 'stale';

/** One text and its translation, as they go to a translator. */
export type TranslationUnit = {
  /** `outcomes:…:text`. */
  readonly id: string;
  /** `D-03`; null for what is no entry. */
  readonly code: string | null;
  readonly sourceLocale: Locale;
  readonly source: string;
  /** Empty where there is none yet. */
  readonly target: string;
  readonly state: UnitState;
  readonly mark: Mark;
  /** What it is and where it stands: "Decision D-03, topic: Illegal content". */
  readonly context: string;
  /** Terms of the glossary in the text, and what they are in the other language: "LACNIC" stays. */
  readonly terms: readonly { readonly text: string; readonly wording: string | null }[];
};

/** What goes to the translator of one language. */
export type Handoff = {
  readonly meetingId: MeetingId;
  readonly meetingTitle: string;
  readonly locale: Locale;
  readonly units: readonly TranslationUnit[];
  /** Characters that no file can carry; each is shown as U+FFFD in it. */
  readonly lost: number;
};

type Wanted = { readonly locale: Locale; readonly scope: HandoffScope };

/** The texts of a summary for the translator of one language, in the order of the document. */
export function handoffOf(
  { records, summary }: { readonly records: MeetingRecords; readonly summary: Summary },
  wanted: Wanted,
  words: DocumentWords,
): Handoff {
  const places = placesOf(records, summary);
  const passages = passagesOf(records, summary).filter((passage) => isWanted(passage, wanted));
  const units = passages.map((passage) => unitOf(passage, { ...wanted, places, terms: records.glossaryTerms, words }));
  const texts = passages.flatMap(({ localized }) => [sourceText(localized), textOf(localized, wanted.locale)]);
  const { meeting } = records;
  return {
    meetingId: meeting.id,
    meetingTitle: portableText(shownText(meeting.title, meeting.sourceLocale).text),
    locale: wanted.locale,
    units,
    lost: texts.reduce((sum, text) => sum + countUnportable(text), 0),
  };
}

/** How many texts there are to translate into a language. */
export function countUnits(passages: readonly PublishedPassage[], wanted: Wanted): number {
  return passages.filter((passage) => isWanted(passage, wanted)).length;
}

/** A text written in that language has no translator; one whose source was emptied has nothing to translate. */
function isWanted({ localized }: PublishedPassage, { locale, scope }: Wanted): boolean {
  const status = statusOf(localized, locale);
  if (status === 'source' || sourceText(localized).trim() === '') return false;
  return scope === 'all' || status !== 'ok';
}

type UnitParts = Wanted & {
  readonly places: ReadonlyMap<string, Place>;
  readonly terms: readonly GlossaryTerm[];
  readonly words: DocumentWords;
};

function unitOf(passage: PublishedPassage, { locale, places, terms, words }: UnitParts): TranslationUnit {
  const { ref, code, localized } = passage;
  const source = portableText(sourceText(localized));
  return {
    id: printUnitId(ref),
    code,
    sourceLocale: localized.source,
    source,
    target: portableText(textOf(localized, locale)),
    state: unitState(localized, locale),
    mark: markOf(localized, locale),
    context: portableText(contextOf(passage, places.get(ref.entityId), words)),
    terms: hitsIn(source, localized.source, { locale, terms }),
  };
}

/** How far one language of a text is. */
export function unitState(text: LocalizedText, locale: Locale): UnitState {
  const status = statusOf(text, locale);
  if (status === 'missing' || status === 'stale') return status;
  return text.values[locale]?.state ?? 'missing';
}

type Place = { readonly about: 'topic' | 'session' | 'other'; readonly title: string };

/** Under which heading each entry is published. */
function placesOf(records: MeetingRecords, summary: Summary): ReadonlyMap<string, Place> {
  return new Map(
    planSummary(records, summary).groups.flatMap(({ about, outcomes }) =>
      outcomes.map(({ id }): [string, Place] => [id, placeOf(about, records.meeting.sourceLocale)]),
    ),
  );
}

function placeOf(about: ReturnType<typeof planSummary>['groups'][number]['about'], locale: Locale): Place {
  switch (about.kind) {
    case 'topic':
      return { about: 'topic', title: shownText(about.topic.title, locale).text };
    case 'session':
      return { about: 'session', title: shownText(about.session.title, locale).text };
    case 'other':
      return { about: 'other', title: '' };
  }
}

function contextOf({ kind, code }: PublishedPassage, place: Place | undefined, words: DocumentWords): string {
  if (kind !== 'outcome') return words(`document.handoff.context.${kind}`);
  const about = place?.title === '' ? 'other' : (place?.about ?? 'other');
  return words(`document.handoff.context.entry.${about}`, { code: code ?? '', title: place?.title ?? '' });
}

function hitsIn(
  text: string,
  source: Locale,
  { locale, terms }: { readonly locale: Locale; readonly terms: readonly GlossaryTerm[] },
): TranslationUnit['terms'] {
  const found = new Map<string, string | null>();
  const alive = terms.filter(({ deletedAt }) => deletedAt === null);
  for (const hit of termsIn(text, source, alive)) {
    const own = text.slice(hit.start, hit.end);
    const keeps = hit.by === 'acronym' || hit.term.doNotTranslate;
    found.set(own, keeps ? own : wordingOf(hit, locale));
  }
  return [...found].map(([own, wording]) => ({ text: own, wording }));
}

function textOf(text: LocalizedText, locale: Locale): string {
  return text.values[locale]?.text ?? '';
}
