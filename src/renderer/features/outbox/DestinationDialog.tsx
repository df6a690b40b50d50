import { FolderOpen } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Destination } from '#domain/records/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/Field.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { ConnectionTest } from './ConnectionTest.tsx';
import styles from './DestinationDialog.module.css';
import { type DestinationForm, useDestinationForm } from './use-destination-form.ts';

type DestinationDialogProps = {
  /** Null for a new one. */
  readonly destination: Destination | null;
  readonly meetingId: MeetingId | null;
  readonly onClose: () => void;
};

/** A destination: what kind of place, its name, its address, and who writes there. */
export function DestinationDialog({ destination, meetingId, onClose }: DestinationDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const form = useDestinationForm({ destination, meetingId, onSaved: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  const isNew = destination === null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={isNew ? t('outbox.dialog.newTitle') : t('outbox.dialog.editTitle', { name: destination.name })}
      text={t('outbox.dialog.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('outbox.dialog.cancel')}
          </Button>
          <Button size="dialog" look="primary" type="submit" form={formId} keys="Enter">
            {t(isNew ? 'outbox.dialog.save' : 'outbox.dialog.saveEdit')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={submit} noValidate>
        <Segmented
          label={t('outbox.dialog.kind')}
          stretch
          value={form.fields.kind}
          options={[
            { value: 'webdav', text: t('outbox.dialog.webdav') },
            { value: 'folder', text: t('outbox.dialog.folder') },
          ]}
          onChange={(kind) => form.set({ kind })}
        />
        <TextField
          label={t('outbox.dialog.name')}
          value={form.fields.name}
          maxLength={80}
          problem={form.problems.name}
          onChange={(event) => form.set({ name: event.target.value })}
        />
        {form.fields.kind === 'webdav' ? <WebdavFields form={form} isNew={isNew} /> : <FolderField form={form} />}
        {form.problems.host !== null && (
          <p className={styles['problem']} role="alert">
            {form.problems.host}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function WebdavFields({ form, isNew }: { readonly form: DestinationForm; readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { fields, problems, set } = form;
  return (
    <>
      <TextField
        label={t('outbox.dialog.address')}
        type="url"
        inputMode="url"
        spellCheck={false}
        placeholder="https://"
        value={fields.url}
        problem={problems.url}
        help={t(form.isPlain ? 'outbox.dialog.addressPlain' : 'outbox.dialog.addressHelp')}
        onChange={(event) => set({ url: event.target.value })}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('outbox.dialog.user')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={fields.user}
          help={t('outbox.dialog.userHelp')}
          onChange={(event) => set({ user: event.target.value })}
        />
        <TextField
          label={t('outbox.dialog.password')}
          type="password"
          autoComplete="off"
          value={fields.password}
          help={t(isNew ? 'outbox.dialog.passwordHelp' : 'outbox.dialog.passwordKept')}
          onChange={(event) => set({ password: event.target.value })}
        />
      </div>
      <ConnectionTest key={`${fields.url}\n${fields.user}\n${fields.password}`} form={form} />
    </>
  );
}

function FolderField({ form }: { readonly form: DestinationForm }) {
  const { t } = useTranslation();
  return (
    <div className={styles['folder']}>
      <Button icon={FolderOpen} onClick={() => void form.pickFolder()}>
        {t('outbox.dialog.chooseFolder')}
      </Button>
      <p className={form.problems.url === null ? styles['chosen'] : styles['problem']} aria-live="polite">
        {form.problems.url ?? (form.folderName !== null && t('outbox.dialog.folderChosen', { name: form.folderName }))}
      </p>
    </div>
  );
}
