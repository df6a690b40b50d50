import { useTranslation } from 'react-i18next';
import { useDurability } from '#renderer/state/durability.ts';
import styles from './Recovering.module.css';

/** Shown while the database is made again; nothing where that takes no time. */
export function Recovering() {
  const { t } = useTranslation();
  const progress = useDurability((state) => state.progress);
  if (progress === null) return null;
  return (
    <main className={styles['page']}>
      <h1 className="t-session">{t('app.recovery.working')}</h1>
      <progress className={styles['bar']} value={progress} max={1} aria-label={t('app.recovery.working')} />
    </main>
  );
}
