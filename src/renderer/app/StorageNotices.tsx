import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '#renderer/platform/host.ts';
import { type RecoveryTold, useDurability } from '#renderer/state/durability.ts';
import { useStatus } from '#renderer/state/status.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './StorageNotices.module.css';

/** What the person has to know of the disk: the worst first, and only that. */
export function StorageNotices() {
  const { t } = useTranslation();
  const stopped = useStatus((state) => state.save.kind === 'stopped');
  const { space, recovery } = useDurability();
  if (stopped) {
    return (
      <div className={styles['place']}>
        <Notice
          tone="danger"
          title={t('app.storage.stopped.title')}
          actions={
            <Button onClick={() => void host()['app.relaunch']({ rebuild: false })}>
              {t('app.storage.stopped.act')}
            </Button>
          }
        >
          {t('app.storage.stopped.text')}
        </Notice>
      </div>
    );
  }
  if (space !== 'ok') {
    return (
      <div className={styles['place']}>
        <Notice tone={space === 'full' ? 'danger' : 'warn'} title={t(`app.storage.${space}.title`)}>
          {t(`app.storage.${space}.text`)}
        </Notice>
      </div>
    );
  }
  return recovery === null ? null : <Recovered told={recovery} />;
}

/** One sentence after a start that had to mend something; the rest on request. */
function Recovered({ told }: { readonly told: RecoveryTold }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const tell = useDurability((state) => state.tell);
  const { kind, transactions, missing, because, snapshot } = told;
  return (
    <div className={styles['place']}>
      <Notice
        tone={kind === 'incomplete' ? 'danger' : 'info'}
        title={t(`app.recovery.${kind}.title`)}
        actions={
          <>
            {!open && <Button onClick={() => setOpen(true)}>{t('app.recovery.details')}</Button>}
            <Button onClick={() => tell(null)}>{t('app.recovery.close')}</Button>
          </>
        }
      >
        {open && (
          <>
            {because !== null && <p>{t(`app.recovery.because.${because}`)}</p>}
            <p>{t('app.recovery.changes', { count: transactions })}</p>
            {snapshot !== null && <p>{t('app.recovery.snapshot', { name: snapshot })}</p>}
          </>
        )}
        {missing > 0 && <p>{t('app.recovery.missing', { count: missing })}</p>}
      </Notice>
    </div>
  );
}
