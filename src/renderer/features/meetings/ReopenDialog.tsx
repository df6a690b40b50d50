import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useToast } from '#renderer/state/toast.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type ReopenDialogProps = {
  readonly closingId: ClosingId;
  /** Whether it opens since a change was refused. */
  readonly refused: boolean;
  readonly onClose: () => void;
};

/** A final record is opened again with a reason, which stays in the history. */
export function ReopenDialog({ closingId, refused, onClose }: ReopenDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const missing = tried && reason.trim() === '';
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return field.current?.focus();
    await runCommand('record.reopen', { closingId, reason: reason.trim() });
    useToast.getState().show(t('meetings.reopen.done'));
    onClose();
  };
  return (
    <FormDialog
      title={refused ? t('meetings.reopen.refused') : t('meetings.reopen.title')}
      text={refused ? t('meetings.reopen.refusedText') : t('meetings.reopen.text')}
      save={t('meetings.reopen.save')}
      cancel={t('meetings.reopen.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('meetings.reopen.reason')}
          value={reason}
          ref={field}
          problem={missing ? t('meetings.reopen.noReason') : null}
          onChange={(event) => setReason(event.target.value)}
        />
      </WholeRow>
    </FormDialog>
  );
}
