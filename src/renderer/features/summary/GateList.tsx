import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type GateCheck, openChecks } from '#domain/summary/gate.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './SummaryInspector.module.css';
import { type Going, useGateLine } from './use-gate-line.ts';

type GateListProps = { readonly checks: readonly GateCheck[]; readonly onGo: (going: Going) => void };

/** What is complete and what isn't, before the document leaves. An export with open checks asks why. */
export function GateList({ checks, onGo }: GateListProps) {
  const { t } = useTranslation();
  const open = openChecks(checks);
  const languages = checks.filter(({ code }) => code === 'untranslated' || code === 'stale');
  const settledLanguages = languages.every(({ count }) => count === 0);
  const shown = checks.filter((check) => check.count > 0 || !languages.includes(check));
  return (
    <InspectorPart>
      <div className={styles['head']}>
        <h2 className="t-label">{t('summary.gate.title')}</h2>
        <span className={open === 0 ? styles['settled'] : styles['open']}>
          {open === 0 ? t('summary.gate.settled') : t('summary.gate.open', { count: open })}
        </span>
      </div>
      <ul className={styles['checks']}>
        {shown.map((check) => (
          <GateLine key={'locale' in check ? `${check.code}-${check.locale}` : check.code} check={check} onGo={onGo} />
        ))}
        {settledLanguages && (
          <li className={`${styles['check']} ${styles['ok']}`}>
            <Check size={15} strokeWidth={1.75} aria-hidden />
            <span>{t('summary.gate.ok.languages')}</span>
          </li>
        )}
      </ul>
    </InspectorPart>
  );
}

function GateLine({ check, onGo }: { readonly check: GateCheck; readonly onGo: (going: Going) => void }) {
  const { t } = useTranslation();
  const { icon: Icon, tone, sentence, which, going } = useGateLine(check);
  return (
    <li className={[styles['check'], styles[tone]].join(' ')}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['sentence']}>
        {sentence}
        {which !== '' && <span className={styles['which']}>{which}</span>}
      </span>
      {going !== null && (
        <Button look="link" aria-label={t('summary.gate.goTo', { what: sentence })} onClick={() => onGo(going)}>
          {t('summary.gate.go')}
        </Button>
      )}
    </li>
  );
}
