import { type TranslationState, withState } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { command } from '../command.ts';
import { type TextPlace, planText, readText } from './text-row.ts';

type MarkText = TextPlace & { readonly locale: Locale; readonly state: Exclude<TranslationState, 'initial'> };

/** Says how far a translation is: reviewed, final. What is not translated can't be marked. */
export const markText = command(async ({ locale, state, ...place }: MarkText, context) => {
  const current = await readText(place, context);
  const next = current === null ? null : withState(current, locale, state);
  return {
    meetingId: place.meetingId,
    changes: next === current ? [] : await planText(place, next, context),
    output: null,
  };
});
