import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textsOfMeeting } from '#domain/glossary/meeting-texts.ts';
import { isSetAside } from '#domain/glossary/set-aside.ts';
import { type UnknownAcronym, knownNames, unknownAcronyms } from '#domain/glossary/unknown-acronyms.ts';
import { textIn } from '#domain/localized-text.ts';
import type { GlossaryTerm } from '#domain/records/follow-up.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { LanguageMark } from './LanguageMark.tsx';
import { Cell, type LineGroup, MarkCell } from './TermsList.tsx';
import { haystack } from './haystack.ts';

const first = 6;
const moreId = 'more';

/** What is chosen in the glossary. */
export type Choice =
  | { readonly kind: 'unknown'; readonly acronym: UnknownAcronym }
  | { readonly kind: 'term' | 'aside'; readonly term: GlossaryTerm }
  | { readonly kind: 'more' }
  | { readonly kind: 'nothing' };

/** The id of the row of an acronym that is in no table yet. */
export function unknownId(acronym: string): string {
  return `unknown-${acronym}`;
}

/** The glossary as a list: what nobody explained, the terms, and at the end what was set aside. */
export function useGlossary(records: MeetingRecords) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [showsAll, setShowsAll] = useState(false);
  const { meeting, glossaryTerms } = records;
  const texts = useMemo(() => textsOfMeeting(records), [records]);
  const unknown = useMemo(() => unknownAcronyms(texts, knownNames(records)), [texts, records]);
  const nameOf = (term: GlossaryTerm) => term.acronym || textIn(term.term, locale).text;
  const sorted = glossaryTerms.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale));
  const shown = showsAll ? unknown : unknown.slice(0, first);
  const groups: LineGroup[] = [
    {
      id: 'unknown',
      heading: t('terms.glossary.unknown.heading'),
      lines: [...shown.map(unknownLine), ...(shown.length < unknown.length ? [moreLine()] : [])],
    },
    { id: 'terms', heading: t('terms.glossary.terms'), lines: sorted.filter((one) => !isSetAside(one)).map(termLine) },
    { id: 'aside', heading: t('terms.glossary.aside.heading'), lines: sorted.filter(isSetAside).map(asideLine) },
  ];
  return { texts, unknown, groups, showAll: () => setShowsAll(true), choiceOf, nameOf };

  function choiceOf(id: string | undefined): Choice {
    if (id === moreId) return { kind: 'more' };
    const acronym = unknown.find((one) => unknownId(one.acronym) === id);
    if (acronym !== undefined) return { kind: 'unknown', acronym };
    const term = glossaryTerms.find((one) => one.id === id);
    return term === undefined ? { kind: 'nothing' } : { kind: isSetAside(term) ? 'aside' : 'term', term };
  }

  function unknownLine({ acronym, count, explanations }: UnknownAcronym) {
    const found = explanations[locale] ?? Object.values(explanations)[0] ?? '';
    return {
      id: unknownId(acronym),
      hay: [acronym, ...Object.values(explanations)].join(' '),
      cells: (
        <>
          <Cell kind="acronym" text={acronym} />
          <Cell kind="found" text={found} />
          <Cell kind="count" text={t('terms.glossary.texts', { count })} />
        </>
      ),
    };
  }

  function moreLine() {
    const text = t('terms.glossary.unknown.more', { count: unknown.length - shown.length });
    return { id: moreId, hay: text, cells: <Cell kind="whole" text={text} /> };
  }

  function termLine(term: GlossaryTerm) {
    const { text, fallback } = textIn(term.term, locale);
    return {
      id: term.id,
      hay: haystack([term.term, term.definition], [term.acronym]),
      cells: (
        <>
          <Cell kind="acronym" text={term.acronym} />
          <Cell kind="term" text={text} lang={fallback ?? locale} />
          <MarkCell>
            <LanguageMark texts={[term.term, term.definition]} meeting={meeting} />
          </MarkCell>
        </>
      ),
    };
  }

  function asideLine({ id, acronym }: GlossaryTerm) {
    return { id, hay: acronym, cells: <Cell kind="none" text={acronym} /> };
  }
}
