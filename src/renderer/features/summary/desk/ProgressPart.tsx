import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { shownText } from '#domain/summary/passage.ts';
import { type PublishedPassage } from '#domain/summary/passages.ts';
import { type Tally, deskStates, tallyOf } from '#domain/translation/desk.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';
import styles from './DeskPanel.module.css';
import { TallyBar } from './TallyBar.tsx';

type ProgressPartProps = {
  readonly data: SummaryRecords;
  readonly passages: readonly PublishedPassage[];
  readonly locale: Locale;
};

/** How far a language is: the document, and each session of it. */
export function ProgressPart({ data, passages, locale }: ProgressPartProps) {
  const { t } = useTranslation();
  const whole = useMemo(() => tallyOf(passages, locale), [passages, locale]);
  const sessions = useMemo(() => sessionsOf(data, passages), [data, passages]);
  const counted = deskStates.filter((state) => whole[state] > 0);
  return (
    <section className={styles['part']} aria-label={t('desk.progress.title')}>
      <h2 className="t-label">{t('desk.progress.into', { language: t(`kinds.language.${locale}`) })}</h2>
      <p className={styles['figures']}>
        {counted.map((state) => t(`desk.count.${state}`, { count: whole[state] })).join(' · ')}
      </p>
      <ul className={styles['list']}>
        {sessions.map(({ id, title, own }) => (
          <SessionLine key={id} title={title ?? t('desk.progress.other')} tally={tallyOf(own, locale)} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ title, tally }: { readonly title: string; readonly tally: Tally }) {
  const { t } = useTranslation();
  const done = tally.translated + tally.reviewed + tally.final;
  return (
    <li className={styles['session']}>
      <span title={title}>{title}</span>
      <TallyBar tally={tally} />
      <span className="tabular">{t('desk.progress.of', { done, total: tally.total })}</span>
    </li>
  );
}

type SessionPart = { readonly id: string; readonly title: string | null; readonly own: readonly PublishedPassage[] };

/** The texts by the session they come from, in the order of the agenda; what belongs to none comes last. */
function sessionsOf({ records }: SummaryRecords, passages: readonly PublishedPassage[]): SessionPart[] {
  const homes = new Map<string, string | null>([
    ...records.outcomes.map(({ id, sessionId }) => [id, sessionId] as const),
    ...records.sessions.map(({ id }) => [id, id] as const),
  ]);
  const parts = new Map<string | null, PublishedPassage[]>();
  for (const passage of passages) {
    const home = homes.get(passage.ref.entityId) ?? null;
    parts.set(home, [...(parts.get(home) ?? []), passage]);
  }
  const inOrder = records.sessions.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const named = inOrder.map(({ id, title }): SessionPart => ({
    id,
    title: shownText(title, records.meeting.sourceLocale).text,
    own: parts.get(id) ?? [],
  }));
  return [...named, { id: 'other', title: null, own: parts.get(null) ?? [] }].filter(({ own }) => own.length > 0);
}
