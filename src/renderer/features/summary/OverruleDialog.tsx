import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateCheck } from '#domain/summary/gate.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import styles from './OverruleDialog.module.css';
import { useGateLine } from './use-gate-line.ts';

type OverruleDialogProps = {
  /** What is not settled; at least one. */
  readonly open: readonly GateCheck[];
  /** What is about to be done: its verb is on the button. */
  readonly act: 'export' | 'approve';
  readonly onOverrule: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why something leaves although it is not complete. The reason stays with the version. */
export function OverruleDialog({ open, act, onOverrule, onClose }: OverruleDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const save = async () => {
    if (reason.trim() === '') setIsMissing(true);
    else onOverrule(reason.trim());
  };
  return (
    <FormDialog
      title={t('summary.overrule.title', { count: open.length })}
      text={t('summary.overrule.text')}
      save={t(`summary.overrule.${act}`)}
      cancel={t('summary.overrule.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <ul className={styles['checks']}>
          {open.map((check) => (
            <OpenCheck key={'locale' in check ? `${check.code}-${check.locale}` : check.code} check={check} />
          ))}
        </ul>
      </WholeRow>
      <WholeRow>
        <TextField
          autoComplete="off"
          label={t('summary.overrule.reason')}
          problem={isMissing ? t('summary.overrule.missing') : null}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      </WholeRow>
    </FormDialog>
  );
}

function OpenCheck({ check }: { readonly check: GateCheck }) {
  const { icon: Icon, tone, sentence, which } = useGateLine(check);
  return (
    <li className={styles['check']} data-tone={tone}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>
        {sentence}
        {which !== '' && <span className={styles['which']}>{which}</span>}
      </span>
    </li>
  );
}
