import { useTranslation } from 'react-i18next';
import type { RecordLabel } from '#domain/history/record-label.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import styles from './RecordName.module.css';

type RecordNameProps = { readonly label: RecordLabel | null; readonly text: string };

/** A record as it is called now, in a line: an entry has its mark and code before its text. */
export function RecordName({ label, text }: RecordNameProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['name']}>
      {label !== null && label.kind !== null && label.code !== null && (
        <KindMark kind={label.kind} label={t(`kinds.outcome.${label.kind}`)} code={label.code} />
      )}
      <span className={label === null ? styles['plain'] : styles['text']}>{text}</span>
    </span>
  );
}
