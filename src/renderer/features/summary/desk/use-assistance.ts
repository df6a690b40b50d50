import { useMemo, useSyncExternalStore } from 'react';
import { termsIn, type TermHit, wordingOf } from '#domain/glossary/terms-in.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { GlossaryTerm } from '#domain/records/follow-up.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type Check, checksOn } from '#domain/translation/checks.ts';
import { type NamedMatch, useMemory } from '#renderer/queries/translation.ts';
import { passageKey } from '../passage-key.ts';
import type { TypedText } from './typed-text.ts';

/** A term of the source, and what the glossary has for it in the other language; null where it has nothing yet. */
export type TermLine = { readonly own: string; readonly wording: string | null; readonly isKept: boolean };

/** What helps to translate one text into one language. */
export type Assistance = {
  readonly passage: PublishedPassage;
  readonly locale: Locale;
  /** Undefined while the memory looks. */
  readonly matches: readonly NamedMatch[] | undefined;
  readonly terms: readonly TermLine[];
  readonly checks: readonly Check[];
};

type Wanted = {
  readonly meetingId: MeetingId;
  readonly passage: PublishedPassage | null;
  /** Null where the person is in the source. */
  readonly locale: Locale | null;
  readonly glossary: readonly GlossaryTerm[];
  readonly typed: TypedText;
};

/** Suggestions, terms and checks for where the person is, the checks while they type. */
export function useAssistance({ meetingId, passage, locale, glossary, typed }: Wanted): Assistance | null {
  const being = useSyncExternalStore(typed.subscribe, typed.read);
  const here = passage !== null && locale !== null && passage.localized.source !== locale ? { passage, locale } : null;
  const source = here === null ? '' : sourceText(here.passage.localized);
  const matches = useMemory(
    here === null || source.trim() === ''
      ? null
      : {
          text: source,
          from: here.passage.localized.source,
          to: here.locale,
          exceptKey: passageKey(here.passage.ref),
          meetingId,
        },
  );
  const from = passage?.localized.source ?? null;
  const hits = useHits(source, from, glossary);
  if (here === null) return null;
  const target = being ?? here.passage.localized.values[here.locale]?.text ?? '';
  const text = { source, target, from: here.passage.localized.source, to: here.locale, hits };
  return { ...here, matches, terms: linesOf(hits, source, here.locale), checks: checksOn(text) };
}

function useHits(source: string, from: Locale | null, glossary: readonly GlossaryTerm[]): readonly TermHit[] {
  return useMemo(() => {
    const alive = glossary.filter(({ deletedAt }) => deletedAt === null);
    return from === null ? [] : termsIn(source, from, alive);
  }, [source, from, glossary]);
}

function linesOf(hits: readonly TermHit[], source: string, to: Locale): TermLine[] {
  const lines = new Map<string, TermLine>();
  for (const hit of hits) {
    const own = source.slice(hit.start, hit.end);
    const isKept = hit.by === 'acronym' || hit.term.doNotTranslate;
    lines.set(own, { own, wording: isKept ? own : wordingOf(hit, to), isKept });
  }
  return [...lines.values()];
}
