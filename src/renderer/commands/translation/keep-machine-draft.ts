import { type LocalizedText, sourceText, withOrigin, withState, withText } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { deskState } from '#domain/translation/desk.ts';
import { command } from '../command.ts';
import { type TextPlace, planText, readText } from './text-row.ts';

type KeepMachineDraft = TextPlace & {
  readonly locale: Locale;
  readonly text: string;
  /** What the machine was given; written anew meanwhile, its draft is of no use. */
  readonly of: string;
};

/** Keeps what a machine made of a text, as a draft. Where a person has written meanwhile, theirs stays. */
export const keepMachineDraft = command(async ({ locale, text, of, ...place }: KeepMachineDraft, context) => {
  const current = await readText(place, context);
  const next = current === null ? null : drafted(current, locale, { text: text.trim(), of });
  const kept = next !== null && next !== current;
  return {
    meetingId: place.meetingId,
    changes: kept ? await planText(place, next, context) : [],
    output: { kept },
  };
});

function drafted(
  current: LocalizedText,
  locale: Locale,
  { text, of }: { readonly text: string; readonly of: string },
): LocalizedText {
  const state = deskState(current, locale);
  if (text === '' || sourceText(current) !== of || (state !== 'missing' && state !== 'draft')) return current;
  return withState(withOrigin(withText(current, locale, text), locale, 'machine'), locale, 'initial');
}
