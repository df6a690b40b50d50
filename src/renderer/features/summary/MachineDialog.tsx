import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { machineAddressProblem } from '#domain/translation/machine.ts';
import { type MachineState, machineState, setMachine } from '#renderer/commands/translation/machine.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

/** Where drafts are made by a machine: nowhere, until a person gives an address. */
export function MachineDialog({ onClose }: { readonly onClose: () => void }) {
  const [state, setState] = useState<MachineState | null>(null);
  useEffect(() => {
    let isLeft = false;
    void machineState().then((known) => !isLeft && setState(known.ok ? known.value : { address: null, key: 'none' }));
    return () => {
      isLeft = true;
    };
  }, []);
  return state === null ? null : <MachineForm state={state} onClose={onClose} />;
}

function MachineForm({ state, onClose }: { readonly state: MachineState; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(state.address ?? '');
  const [key, setKey] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (next: string | null, nextKey: string | null) => {
    const kept = await setMachine(next, nextKey);
    if (kept.ok) onClose();
    else setProblem(t(`errors.host.${kept.failure}`));
  };
  const save = async () => {
    const next = address.trim();
    if (next === '') return set(null, null);
    const wrong = machineAddressProblem(next);
    if (wrong !== null) return setProblem(t(`desk.machine.address.${wrong}`));
    return set(next, key);
  };
  return (
    <FormDialog
      title={t('desk.machine.title')}
      text={t('desk.machine.text')}
      save={t('desk.machine.save')}
      cancel={t('desk.machine.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('desk.machine.address.label')}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={address}
          problem={problem}
          help={t('desk.machine.address.help')}
          onChange={(event) => {
            setAddress(event.target.value);
            setProblem(null);
          }}
        />
      </WholeRow>
      <WholeRow>
        <TextField
          label={t('desk.machine.key.label')}
          type="password"
          autoComplete="off"
          value={key ?? ''}
          help={t(`desk.machine.key.${state.key}`)}
          onChange={(event) => setKey(event.target.value)}
        />
      </WholeRow>
      {state.address !== null && (
        <WholeRow>
          <Button look="link" onClick={() => void set(null, null)}>
            {t('desk.machine.forget')}
          </Button>
        </WholeRow>
      )}
    </FormDialog>
  );
}
