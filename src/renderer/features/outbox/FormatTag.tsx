import type { ExportFormat } from '#domain/records/summary.ts';
import styles from './FormatTag.module.css';

/** The format of a file, as a small tag. */
export function FormatTag({ format }: { readonly format: ExportFormat }) {
  return <span className={styles['tag']}>{format.toUpperCase()}</span>;
}
