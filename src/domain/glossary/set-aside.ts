import type { TermId, MeetingId } from '../ids.ts';
import type { Locale } from '../primitives.ts';
import type { GlossaryTerm } from '../records/follow-up.ts';

/**
 * An acronym of which somebody said that it needs no explanation is kept as a glossary row without a word in any
 * language: it says "nothing to explain here". So it survives a restart, travels in packs, can be undone and is in
 * the history like everything else. A field of the meeting would do too, but two laptops that each set one aside
 * would then meet in a conflict over one list; rows merge without one. A term with the acronym as its own text would
 * lie: it would be published and offered to translators as an explanation.
 */
export function setAsideTerm(
  acronym: string,
  { id, meetingId, source }: { readonly id: TermId; readonly meetingId: MeetingId; readonly source: Locale },
): GlossaryTerm {
  return {
    id,
    meetingId,
    acronym,
    term: { source, rev: 1, values: {} },
    definition: null,
    doNotTranslate: true,
    deletedAt: null,
  };
}

/** Whether a row of the glossary only says that its acronym is not to be explained. */
export function isSetAside({ acronym, term }: Pick<GlossaryTerm, 'acronym' | 'term'>): boolean {
  return acronym !== '' && Object.values(term.values).every(({ text }) => text.trim() === '');
}
