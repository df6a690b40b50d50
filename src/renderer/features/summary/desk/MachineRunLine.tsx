import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './MachineRunLine.module.css';
import type { Machine } from './use-machine.ts';

/** How far the drafts are while a machine makes them, and what came of it. */
export function MachineRunLine({ machine }: { readonly machine: Machine }) {
  const { t } = useTranslation();
  const { run, said } = machine;
  if (run !== null) {
    return (
      <div className={styles['line']} role="status">
        <span className={styles['text']}>
          {run.isStopping
            ? t('desk.machine.stopping')
            : t('desk.machine.running', { done: run.done, total: run.total })}
        </span>
        <Button look="link" disabled={run.isStopping} onClick={machine.stop}>
          {t('desk.machine.stop')}
        </Button>
      </div>
    );
  }
  if (said === null) return null;
  return (
    <div className={[styles['line'], said.isProblem && styles['problem']].filter(Boolean).join(' ')} role="status">
      <span className={styles['text']}>{said.text}</span>
      <Button look="link" onClick={machine.close}>
        {t('desk.machine.close')}
      </Button>
    </div>
  );
}
