import { useTranslation } from 'react-i18next';
import type { OpenFailure } from '#renderer/data/database.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './ErrorBoundary.module.css';

/** Shown instead of the app when its data can't be opened: what happened, and what to do. */
export function Stopped({ failure }: { readonly failure: OpenFailure }) {
  const { t } = useTranslation();
  const title = failure.code === 'newer_data' ? t('errors.open.newer.title') : t('errors.open.unavailable.title');
  const text =
    failure.code === 'newer_data'
      ? t('errors.open.newer.text', { version: failure.found })
      : t('errors.open.unavailable.text', { cause: failure.cause });
  return (
    <main className={styles['broken']}>
      <Notice tone="danger" title={title}>
        {text}
      </Notice>
    </main>
  );
}
