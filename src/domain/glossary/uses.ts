import type { GlossaryTerm } from '../records/follow-up.ts';
import { foldText } from '../text/fold.ts';
import { type MeetingText, placeKey } from './meeting-texts.ts';
import { type TermHit, termsIn } from './terms-in.ts';

/** The first place a text uses a term, and in which language. */
export type TermUse = MeetingText & Pick<TermHit, 'start' | 'end'>;

/** The texts that use a term, each once whatever its languages. */
export function usesOf(term: GlossaryTerm, texts: readonly MeetingText[]): TermUse[] {
  const uses = new Map<string, TermUse>();
  for (const one of texts) {
    const key = placeKey(one.place);
    if (uses.has(key) || !mayUse(term, one)) continue;
    const hit = termsIn(one.text, one.locale, [term])[0];
    if (hit !== undefined) uses.set(key, { ...one, start: hit.start, end: hit.end });
  }
  return [...uses.values()];
}

/** Most texts don't, which is quicker to see than to place. */
function mayUse({ acronym, term }: GlossaryTerm, { locale, text }: MeetingText): boolean {
  const wording = foldText(term.values[locale]?.text ?? '');
  return (acronym !== '' && text.includes(acronym)) || (wording !== '' && foldText(text).includes(wording));
}
