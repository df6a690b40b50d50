import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { closingOf } from '#domain/closing/locked-change.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './EntrySheet.module.css';

/** Says that the record is final, and offers to reopen it. */
export function FinalNotice({ entry: { outcome, closings } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const closing = closingOf(closings, outcome.sessionId);
  if (closing === null) return null;
  return (
    <div className={styles['notice']}>
      <Notice
        tone="info"
        icon={Lock}
        title={t('entry.final.title')}
        actions={
          <Button look="link" onClick={() => useLocked.getState().askToReopen(closing.id)}>
            {t('entry.final.reopen')}
          </Button>
        }
      >
        {t('entry.final.text')}
      </Notice>
    </div>
  );
}
