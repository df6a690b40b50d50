import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryFailureCode } from '#domain/records/summary.ts';
import { testConnection } from '#renderer/commands/outbox/test-connection.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './DestinationDialog.module.css';
import type { DestinationForm } from './use-destination-form.ts';

type Outcome = 'untried' | 'trying' | 'ok' | DeliveryFailureCode;

/** Tries the address as it stands in the form, before anything is saved. */
export function ConnectionTest({ form }: { readonly form: DestinationForm }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>('untried');
  const run = async () => {
    if (!form.check()) return;
    setOutcome('trying');
    const { user, password } = form.fields;
    setOutcome((await testConnection({ url: form.fields.url.trim(), user, password })) ?? 'ok');
  };
  return (
    <div className={styles['test']}>
      <Button icon={PlugZap} disabled={outcome === 'trying'} onClick={() => void run()}>
        {t(outcome === 'trying' ? 'outbox.dialog.testing' : 'outbox.dialog.test')}
      </Button>
      <div className={styles['result']} aria-live="polite">
        {outcome === 'ok' && <StateMark look="delivered">{t('outbox.dialog.testOk')}</StateMark>}
        {outcome !== 'ok' && outcome !== 'untried' && outcome !== 'trying' && (
          <p className={styles['problem']}>{t(`errors.delivery.${outcome}`)}</p>
        )}
      </div>
    </div>
  );
}
