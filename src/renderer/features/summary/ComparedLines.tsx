import { ArrowDownUp, Equal, type LucideIcon, Minus, PencilLine, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '#domain/history/word-diff.ts';
import type { Locale } from '#domain/primitives.ts';
import type { VersionLine } from '#domain/records/version.ts';
import { type ComparedLine, compareVersions } from '#domain/summary/compare-versions.ts';
import { DiffText } from '#renderer/ui/DiffText.tsx';
import styles from './VersionsDialog.module.css';

type ComparedLinesProps = {
  readonly before: readonly VersionLine[];
  readonly after: readonly VersionLine[];
  readonly locale: Locale;
  readonly onlyChanges: boolean;
};

const icons: Readonly<Record<ComparedLine['kind'], LucideIcon>> = {
  same: Equal,
  changed: PencilLine,
  added: Plus,
  removed: Minus,
  moved: ArrowDownUp,
};

/** Two versions as one list of lines, each with what became of it. */
export function ComparedLines({ before, after, locale, onlyChanges }: ComparedLinesProps) {
  const { t } = useTranslation();
  const lines = useMemo(() => compareVersions(before, after), [before, after]);
  const shown = onlyChanges ? lines.filter(({ kind }) => kind !== 'same') : lines;
  const changes = lines.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <p role="status" className={styles['count']}>
        {changes === 0 ? t('summary.versions.same') : t('summary.versions.changes', { count: changes })}
      </p>
      <ul className={styles['lines']} aria-label={t('summary.versions.lines')}>
        {shown.map((line) => (
          <Line key={`${line.kind} ${line.key}`} line={line} locale={locale} />
        ))}
      </ul>
    </>
  );
}

function Line({ line, locale }: { readonly line: ComparedLine; readonly locale: Locale }) {
  const { t } = useTranslation();
  const { kind, before, after } = line;
  const Icon = icons[kind];
  const parts = useMemo(() => partsOf(before, after), [before, after]);
  return (
    <li className={styles['line']} data-kind={kind}>
      <span className={styles['what']}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {t(`summary.versions.kind.${kind}`)}
      </span>
      <DiffText parts={parts} lang={locale} />
    </li>
  );
}

function partsOf(before: string | null, after: string | null) {
  if (before === null) return [{ kind: 'ins' as const, text: after ?? '' }];
  if (after === null) return [{ kind: 'del' as const, text: before }];
  return wordDiff(before, after);
}
