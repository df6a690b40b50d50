import type { TFunction } from 'i18next';
import type { ImportFailure } from '#domain/import/preview.ts';

/** Where in the file something was found, in the language of the interface. Places the readers word otherwise stay. */
export function noticePlace(where: string, t: TFunction): string {
  const inRow = /^row (\d+)(?:, column (.+))?$/.exec(where);
  if (inRow !== null) {
    const [, row = '', column] = inRow;
    return column === undefined ? t('import.place.row', { row }) : t('import.place.cell', { row, column });
  }
  const onLine = /^line (\d+)(?:, (.+))?$/.exec(where);
  if (onLine !== null) {
    const [, line = '', what] = onLine;
    return what === undefined ? t('import.place.line', { line }) : t('import.place.lineOf', { line, what });
  }
  return /^(byte \d+|file|rows)$/.test(where) ? t('import.place.file') : where;
}

/** Why a file can't be read: where in it, and what is wrong there. */
export function noticeWords({ where, code, values }: ImportFailure, t: TFunction) {
  return { where: noticePlace(where, t), what: t(`import.notice.${code}`, values) };
}
