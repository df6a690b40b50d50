import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '#domain/records/summary.ts';
import { formatName } from '#renderer/i18n/format-name.ts';
import styles from './FormatTag.module.css';

/** The format of a file, as a small tag that tells its name. */
export function FormatTag({ format }: { readonly format: ExportFormat }) {
  const { t } = useTranslation();
  return (
    <span className={styles['tag']} title={formatName(t, format)}>
      {format.toUpperCase()}
    </span>
  );
}
