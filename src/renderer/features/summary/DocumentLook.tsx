import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { Composition } from '#domain/summary/compose.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { placeholderValues } from '#domain/summary/placeholder-values.ts';
import { sectionsOf as choicesOf } from '#domain/summary/sections.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';
import styles from './DocumentLook.module.css';
import { DocumentSheet } from './DocumentSheet.tsx';
import { Outline } from './Outline.tsx';
import { type PassageTarget, passageElement, passageKey } from './passage-key.ts';
import { sectionsOf } from './sections.ts';
import { SheetContext } from './sheet-context.ts';
import { nextToDo } from './to-do.ts';
import { useCurrentSection } from './use-current-section.ts';
import { useSavePassage } from './use-save-passage.ts';
import { useToDoKey } from './use-to-do-key.ts';

type DocumentLookProps = {
  readonly data: SummaryRecords;
  readonly composition: Composition;
  readonly passages: readonly PublishedPassage[];
  readonly locale: Locale;
  readonly target: PassageTarget | null;
  readonly onTarget: (found: boolean) => void;
};

/** The document in one language, with its outline. */
export function DocumentLook({ data, composition, passages, locale, target, onTarget }: DocumentLookProps) {
  const { t } = useTranslation();
  const uiLocale = useLocale();
  const desk = useRef<HTMLDivElement>(null);
  const { records, summary } = data;
  const meetingId = records.meeting.id;
  const save = useSavePassage(meetingId);
  const [editing, setEditing] = useState<string | null>(null);
  const [current, goToSection] = useCurrentSection(desk);
  const sections = useMemo(
    () => sectionsOf(composition.document.blocks, composition.leftOut, records.outcomes),
    [composition, records.outcomes],
  );
  const choices = useMemo(() => choicesOf(records, summary), [records, summary]);
  const byKey = useMemo(() => new Map(passages.map((passage) => [passageKey(passage.ref), passage])), [passages]);
  const lastWritten = useRef<string | null>(null);

  // Before the target is looked at: a jump changes language and passage at once.
  useEffect(() => setEditing(null), [locale]);
  useEffect(() => {
    if (target?.edit) setEditing(target.key);
  }, [target]);
  useEffect(() => {
    if (editing === null && lastWritten.current !== null && document.activeElement === document.body) {
      passageElement(desk.current, lastWritten.current)?.focus({ preventScroll: true });
    }
    lastWritten.current = editing;
  }, [editing]);
  useToDoKey(() => {
    const from = (document.activeElement as HTMLElement | null)?.dataset['passage'] ?? editing;
    const next = nextToDo(passages, locale, from);
    if (next !== null) setEditing(passageKey(next.ref));
  });

  const done = (key: string, how: 'saved' | 'cancelled' | 'next') =>
    setEditing((open) => (open === key ? (how === 'next' ? keyAfter(desk.current, passages, key) : null) : open));
  const sheet = {
    locale,
    uiLocale,
    language: t(`kinds.language.${locale}`),
    editing,
    localizedOf: (key: string) => byKey.get(key)?.localized ?? null,
    valuesIn: (wanted: Locale) => placeholderValues(records, summary, wanted),
    edit: setEditing,
    save,
    done,
  };
  return (
    <SheetContext value={sheet}>
      <div className={styles['look']}>
        <Outline
          meetingId={meetingId}
          summary={summary}
          sections={sections}
          choices={choices}
          locale={locale}
          current={current}
          onGo={goToSection}
        />
        <DocumentSheet
          composition={composition}
          sections={sections}
          meetingId={meetingId}
          summaryId={summary.id}
          target={target}
          onTarget={onTarget}
          deskRef={desk}
        />
      </div>
    </SheetContext>
  );
}

/** The next passage that stands on the sheet; names of milestones have no place of their own there. */
function keyAfter(desk: HTMLElement | null, passages: readonly PublishedPassage[], key: string): string | null {
  const keys = passages.map(({ ref }) => passageKey(ref));
  const rest = keys.slice(keys.indexOf(key) + 1);
  return rest.find((candidate) => passageElement(desk, candidate) !== null) ?? null;
}
