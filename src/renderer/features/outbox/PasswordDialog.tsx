import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destination } from '#domain/records/summary.ts';
import { type PasswordPlace, passwordPlace, setDestinationPassword } from '#renderer/commands/outbox/set-password.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { readableAddress } from './places.ts';

type PasswordDialogProps = { readonly destination: Destination; readonly onClose: () => void };

/** Asks for the password of a destination, and says where it is kept. It never becomes part of a record. */
export function PasswordDialog({ destination, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const show = useToast((state) => state.show);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const place = usePlace(destination);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (password === '') return setProblem(t('outbox.password.missing'));
    const kept = await setDestinationPassword(destination, password);
    if (!kept.ok) return setProblem(t(`errors.host.${kept.failure}`));
    show(t(kept.value === 'keychain' ? 'outbox.done.keptKeychain' : 'outbox.done.keptMemory'), { undoable: false });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('outbox.password.title', { name: destination.name })}
      text={t('outbox.password.text', { user: destination.user, address: readableAddress(destination) })}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('outbox.password.cancel')}
          </Button>
          <Button size="dialog" look="primary" type="submit" form={formId} keys="Enter">
            {t('outbox.password.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('outbox.password.field')}
          type="password"
          autoComplete="off"
          value={password}
          problem={problem}
          help={t(`outbox.password.${place}`)}
          onChange={(event) => setPassword(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function usePlace(destination: Destination): PasswordPlace {
  const [place, setPlace] = useState<PasswordPlace>('none');
  useEffect(() => {
    let open = true;
    void passwordPlace(destination).then((state) => {
      if (open && state.ok) setPlace(state.value);
    });
    return () => {
      open = false;
    };
  }, [destination]);
  return place;
}
