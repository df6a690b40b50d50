import { useTranslation } from 'react-i18next';
import { useHistoryState } from '#renderer/state/history.ts';
import { Segmented } from '#renderer/ui/Segmented.tsx';

const looks = ['changes', 'trash', 'copies'] as const;

/** Changes, trash or copies. */
export function LookSwitch() {
  const { t } = useTranslation();
  const { look, setLook } = useHistoryState();
  return (
    <Segmented
      label={t('history.look.label')}
      value={look}
      options={looks.map((value) => ({ value, text: t(`history.look.${value}`) }))}
      onChange={setLook}
    />
  );
}
