import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './ExportPanel.module.css';
import type { ExportState } from './use-export.ts';

type ExportProgressViewProps = {
  readonly state: Extract<ExportState, { readonly kind: 'running' }>;
  readonly onCancel: () => void;
};

/** How many of the files are made, which one is being made, and a way to stop. */
export function ExportProgressView({ state, onCancel }: ExportProgressViewProps) {
  const { t } = useTranslation();
  const { done, total, fileName } = state.progress;
  return (
    <>
      <div className={styles['head']}>
        <h2>{t('summary.export.running')}</h2>
        <span className={styles['facts']}>{t('summary.export.progress', { done, total })}</span>
      </div>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={t('summary.export.running')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <span style={{ transform: `scaleX(${total === 0 ? 0 : done / total})` }} />
      </div>
      <p className={styles['file']} aria-live="polite">
        {state.stopping ? t('summary.export.stopping') : fileName}
      </p>
      <div className={styles['acts']}>
        <Button size="dialog" disabled={state.stopping} onClick={onCancel}>
          {t('summary.export.cancel')}
        </Button>
      </div>
    </>
  );
}
