import type { TFunction } from 'i18next';

/** Where in the file something was found, in the language of the interface. Places the readers word otherwise stay. */
export function noticePlace(where: string, t: TFunction): string {
  const inRow = /^row (\d+)(?:, column (.+))?$/.exec(where);
  if (inRow !== null) {
    const [, row = '', column] = inRow;
    return column === undefined ? t('people.place.row', { row }) : t('people.place.cell', { row, column });
  }
  const line = /^line (\d+)$/.exec(where)?.[1];
  if (line !== undefined) return t('people.place.line', { line });
  return /^(byte \d+|file|rows)$/.test(where) ? t('people.place.file') : where;
}
