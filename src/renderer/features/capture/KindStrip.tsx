import { useTranslation } from 'react-i18next';
import { type OutcomeKind, outcomeKinds } from '#domain/records/outcome.ts';
import { kindIcons } from '#renderer/ui/kinds.ts';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './KindStrip.module.css';

type KindStripProps = { readonly kind: OutcomeKind; readonly onChoose: (kind: OutcomeKind) => void };

/** The kinds with the digits of their keys; the one the line will be recorded as is framed. */
export function KindStrip({ kind, onChoose }: KindStripProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['strip']} role="group" aria-label={t('capture.kinds.label')}>
      {outcomeKinds.map((one, index) => {
        const Icon = kindIcons[one];
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            aria-keyshortcuts={`Control+${index + 1}`}
            title={`${t(`kinds.outcome.${one}`)} (${modKey} ${index + 1})`}
            className={[styles['kind'], styles[one]].join(' ')}
            // The keyboard stays in the line.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one)}
          >
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            {t(`capture.kinds.${one}`)}
            <span className={styles['key']} aria-hidden>
              {index + 1}
            </span>
          </button>
        );
      })}
    </div>
  );
}
