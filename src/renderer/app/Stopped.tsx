import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '#renderer/platform/host.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './ErrorBoundary.module.css';
import { rawSnapshot } from '#renderer/recovery/raw-export.ts';
import { type StoreFailure, databaseName } from './open-store.ts';

/** Shown instead of the app when its data can't be opened: what happened, and what to do. */
export function Stopped({ failure }: { readonly failure: StoreFailure }) {
  const { t } = useTranslation();
  const { title, text } = useWords(failure);
  const [told, setTold] = useState<string | null>(null);
  const save = async () => {
    const bytes = await rawSnapshot(databaseName, 'reader');
    const suggestedName = 'plenaria-copy.plenaria';
    const saved = await host()['file.save']({ title: t('errors.open.newer.save'), suggestedName, bytes });
    if (!saved.ok) setTold(t(`errors.host.${saved.failure.code}`));
    else if (saved.value !== null) setTold(t('errors.open.newer.saved', { name: saved.value.name }));
  };
  const canRebuild = failure.code === 'unavailable';
  const start = (rebuild: boolean) => void host()['app.relaunch']({ rebuild });
  return (
    <main className={styles['broken']}>
      <Notice
        tone="danger"
        title={title}
        actions={
          <>
            {failure.code === 'newer_data' && (
              <Button onClick={() => void save()}>{t('errors.open.newer.save')}</Button>
            )}
            {canRebuild && <Button onClick={() => start(true)}>{t('errors.open.rebuild')}</Button>}
            <Button onClick={() => start(false)}>{t('errors.open.again')}</Button>
          </>
        }
      >
        <p>{text}</p>
        {told !== null && <p aria-live="polite">{told}</p>}
        {canRebuild && <p>{t('errors.open.rebuildText')}</p>}
      </Notice>
    </main>
  );
}

function useWords(failure: StoreFailure) {
  const { t } = useTranslation();
  switch (failure.code) {
    case 'newer_data':
      return { title: t('errors.open.newer.title'), text: t('errors.open.newer.text', { version: failure.found }) };
    case 'unavailable':
      return {
        title: t('errors.open.unavailable.title'),
        text: t('errors.open.unavailable.text', { cause: failure.cause }),
      };
    case 'journal':
      return { title: t('errors.open.journal.title'), text: t(`errors.open.journal.${failure.cause}`) };
  }
}
