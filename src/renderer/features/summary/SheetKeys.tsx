import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';

/** The keys of the sheet, at its foot. */
export function SheetKeys({ isTranslation }: { readonly isTranslation: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <KeyHint keys={['↑', '↓']} text={t('summary.keys.passages')} />
      <KeyHint keys={t('summary.keys.enter')} text={t('summary.keys.editSave')} />
      <KeyHint keys={t('summary.keys.ctrlEnter')} text={t('summary.keys.saveNext')} />
      {isTranslation && <KeyHint keys="F8" text={t('summary.keys.nextToDo')} />}
    </>
  );
}
