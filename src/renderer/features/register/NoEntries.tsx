import { useTranslation } from 'react-i18next';
import { useRegisterState } from '#renderer/state/register.ts';
import styles from './NoEntries.module.css';

/** The filter leaves nothing: why, and what to do. */
export function NoEntries() {
  const { t } = useTranslation();
  const query = useRegisterState((state) => state.filter.query);
  return (
    <p className={styles['none']} role="status">
      {query === '' ? t('register.list.none') : t('register.list.noneFound', { query })}
    </p>
  );
}
