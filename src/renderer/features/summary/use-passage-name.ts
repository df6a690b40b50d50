import { useTranslation } from 'react-i18next';
import type { PassageRef } from '#domain/summary/document.ts';
import { kindOfRef } from '#domain/summary/passages.ts';

/** What a text is called where it is edited: an entry by its code, anything else by what it is. */
export function usePassageName(): (ref: PassageRef, code: string | null) => string {
  const { t } = useTranslation();
  return (ref, code) => {
    const kind = kindOfRef(ref);
    return kind === 'outcome' && code !== null ? code : t(`summary.kind.${kind}`);
  };
}
