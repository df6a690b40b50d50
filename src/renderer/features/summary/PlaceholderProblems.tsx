import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { placeholderParts, placeholderProblems, type PlaceholderValues } from '#domain/summary/placeholders.ts';
import styles from './PlaceholderMenu.module.css';

/** What the placeholders of a text stand for in its language. */
export type PlaceholderChecks = { readonly values: PlaceholderValues };

type PlaceholderProblemsProps = { readonly text: string; readonly checks: PlaceholderChecks };

/** What of a text can't be filled, and where it stands. */
export function PlaceholderProblems({ text, checks }: PlaceholderProblemsProps) {
  const { t } = useTranslation();
  return placeholderProblems(text, checks.values).map(({ kind, start, written }) => (
    <span key={start} className={styles['problem']}>
      <OctagonAlert size={14} strokeWidth={1.75} aria-hidden />
      <span>{t(`summary.placeholder.problem.${kind}`, { written, place: start + 1 })}</span>
    </span>
  ));
}

/** A text as it is published, with what could not be filled marked where it stands. */
export function FilledText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (!text.includes('{')) return text;
  let at = 0;
  return placeholderParts(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (part.kind === 'text') return <span key={key}>{part.text}</span>;
    return (
      <mark key={key} className={styles['unfilled']} title={t('summary.placeholder.unfilled')}>
        {part.text}
      </mark>
    );
  });
}
