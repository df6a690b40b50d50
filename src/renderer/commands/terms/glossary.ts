import { creation, edition } from '#domain/change.ts';
import { isSetAside, setAsideTerm } from '#domain/glossary/set-aside.ts';
import { type MeetingId, type TermId, asId } from '#domain/ids.ts';
import { type LocalizedText, localizedIn } from '#domain/localized-text.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import type { GlossaryTerm } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Texts = Readonly<Partial<Record<Locale, string>>>;

type NewTerm = {
  readonly meetingId: MeetingId;
  /** Empty where there is none. */
  readonly acronym: string;
  /** At least one language. */
  readonly term: Texts;
  readonly doNotTranslate: boolean;
};

/** A new term of the glossary. An acronym that was set aside is not any more. */
export const addTerm = command(async ({ meetingId, term: texts, ...fields }: NewTerm, { db, newId, now }) => {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const term = textFrom(texts, meeting.sourceLocale);
  if (term === null) throw new Error('A term needs words in one language');
  const acronym = fields.acronym.trim();
  const record: GlossaryTerm = {
    id: asId<TermId>(newId()),
    meetingId,
    acronym,
    term,
    definition: null,
    doNotTranslate: fields.doNotTranslate,
    deletedAt: null,
  };
  const aside = (await rowsOf(db, 'glossaryTerms', meetingId)).filter(
    (one) => isSetAside(one) && one.acronym === acronym,
  );
  const changes = [
    creation('glossaryTerms', record),
    ...aside.flatMap((one) => edition('glossaryTerms', one, { deletedAt: now() }) ?? []),
  ];
  return { meetingId, changes, output: { termId: record.id } };
});

type EditTerm = {
  readonly termId: TermId;
  readonly fields: Partial<Pick<GlossaryTerm, 'acronym' | 'doNotTranslate'>>;
};

/** Changes the acronym of a term, or whether it is translated. Its texts are written with `text.translate`. */
export const editTerm = command(async ({ termId, fields }: EditTerm, { db }) => {
  const term = await rowOrThrow(db.glossaryTerms, termId);
  const acronym = fields.acronym?.trim();
  const change = edition('glossaryTerms', term, { ...fields, ...(acronym === undefined ? {} : { acronym }) });
  return { meetingId: term.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Moves a term to the trash. */
export const deleteTerm = command(async ({ termId }: { readonly termId: TermId }, { db, now }) => {
  const term = await rowOrThrow(db.glossaryTerms, termId);
  const change = edition('glossaryTerms', term, { deletedAt: now() });
  return { meetingId: term.meetingId, changes: change === null ? [] : [change], output: null };
});

type Acronym = { readonly meetingId: MeetingId; readonly acronym: string };

/** Says that something isn't an acronym, or needs no explanation: it is not offered any more. */
export const setAcronymAside = command(async ({ meetingId, acronym }: Acronym, { db, newId }) => {
  const { sourceLocale } = await rowOrThrow(db.meetings, meetingId);
  const known = (await rowsOf(db, 'glossaryTerms', meetingId)).some((one) => one.acronym === acronym);
  const record = setAsideTerm(acronym, { id: asId<TermId>(newId()), meetingId, source: sourceLocale });
  return { meetingId, changes: known ? [] : [creation('glossaryTerms', record)], output: null };
});

/** Offers an acronym again that was set aside. */
export const offerAcronymAgain = command(async ({ termId }: { readonly termId: TermId }, { db, now }) => {
  const term = await rowOrThrow(db.glossaryTerms, termId);
  const change = isSetAside(term) ? edition('glossaryTerms', term, { deletedAt: now() }) : null;
  return { meetingId: term.meetingId, changes: change === null ? [] : [change], output: null };
});

/** A text in the languages written, its source that of the meeting, or else the first one there is. */
function textFrom(texts: Texts, source: Locale): LocalizedText | null {
  const written = Object.fromEntries(
    locales.flatMap((locale) => {
      const text = texts[locale]?.trim() ?? '';
      return text === '' ? [] : [[locale, text]];
    }),
  ) as Texts;
  const first = [source, ...locales].find((locale) => written[locale] !== undefined);
  return first === undefined ? null : localizedIn(first, written);
}
