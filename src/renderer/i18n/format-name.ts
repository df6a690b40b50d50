import type { TFunction } from 'i18next';
import { assertNever } from '#domain/primitives.ts';
import type { ExportFormat } from '#domain/records/summary.ts';

/** What a kind of file is called; on the screen it is told by its three or four letters. */
export function formatName(t: TFunction, format: ExportFormat): string {
  switch (format) {
    case 'md':
      return t('outbox.format.md');
    case 'html':
      return t('outbox.format.html');
    case 'docx':
      return t('outbox.format.docx');
    case 'pdf':
      return t('outbox.format.pdf');
    case 'csv':
      return t('outbox.format.csv');
    case 'xlsx':
      return t('outbox.format.xlsx');
    case 'ics':
      return t('outbox.format.ics');
    case 'json':
      return t('outbox.format.json');
    default:
      return assertNever(format);
  }
}
