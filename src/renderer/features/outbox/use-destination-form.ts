import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { addressProblem } from '#domain/outbox/address.ts';
import type { Destination, DestinationKind } from '#domain/records/summary.ts';
import { chooseFolder } from '#renderer/commands/outbox/choose-folder.ts';
import { saveDestination } from '#renderer/commands/outbox/save-destination.ts';
import { useToast } from '#renderer/state/toast.ts';

type Fields = {
  readonly kind: DestinationKind;
  readonly name: string;
  /** The address, or the token of a folder: kept apart, so that switching the kind loses neither. */
  readonly url: string;
  readonly folder: string;
  readonly user: string;
  readonly password: string;
};

type Problems = { readonly name: string | null; readonly url: string | null; readonly host: string | null };

export type DestinationForm = {
  readonly fields: Fields;
  readonly problems: Problems;
  /** Whether a password would travel unprotected. */
  readonly isPlain: boolean;
  readonly folderName: string | null;
  readonly set: (next: Partial<Fields>) => void;
  /** Says what is wrong with the address; true where nothing is. */
  readonly check: () => boolean;
  readonly pickFolder: () => Promise<void>;
  readonly save: () => Promise<void>;
};

type FormInput = {
  readonly destination: Destination | null;
  readonly meetingId: MeetingId | null;
  readonly onSaved: () => void;
};

const noProblems: Problems = { name: null, url: null, host: null };

/** The dialog of a destination: what is typed, what is wrong with it, and saving. */
export function useDestinationForm({ destination, meetingId, onSaved }: FormInput): DestinationForm {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [fields, setFields] = useState<Fields>(() => fieldsOf(destination));
  const [problems, setProblems] = useState(noProblems);
  const [folderName, setFolderName] = useState<string | null>(destination?.kind === 'folder' ? destination.name : null);
  const urlProblem = () => {
    if (fields.kind === 'folder') return fields.folder === '' ? t('outbox.dialog.folderMissing') : null;
    const problem = addressProblem(fields.url);
    if (problem === null) return null;
    return t(problem === 'wrong' ? 'outbox.dialog.addressWrong' : 'outbox.dialog.addressUser');
  };
  const save = async () => {
    const name = fields.name.trim();
    const found = { ...noProblems, name: name === '' ? t('outbox.dialog.nameMissing') : null, url: urlProblem() };
    setProblems(found);
    if (found.name !== null || found.url !== null) return;
    const destinationId = destination?.id ?? null;
    const record = { ...recordOf(fields), name };
    const password = fields.kind === 'webdav' ? fields.password : '';
    const saved = await saveDestination({ destinationId, meetingId, fields: record, password });
    if (!saved.ok) return setProblems({ ...noProblems, host: t(`errors.host.${saved.failure}`) });
    show(t(destination === null ? 'outbox.done.destinationAdded' : 'outbox.done.destinationSaved', { name }));
    onSaved();
  };
  const pickFolder = async () => {
    const picked = await chooseFolder(t('outbox.dialog.chooseFolder'));
    if (!picked.ok) return setProblems({ ...noProblems, host: t(`errors.host.${picked.failure}`) });
    if (picked.value === null) return;
    const { token, name } = picked.value;
    setFolderName(name);
    setProblems(noProblems);
    setFields((current) => ({ ...current, folder: token, name: current.name === '' ? name : current.name }));
  };
  return {
    fields,
    problems,
    isPlain: fields.user !== '' && /^http:\/\//i.test(fields.url.trim()),
    folderName,
    set: (next) => setFields((current) => ({ ...current, ...next })),
    check: () => {
      const url = urlProblem();
      setProblems({ ...noProblems, url });
      return url === null;
    },
    pickFolder,
    save,
  };
}

function fieldsOf(destination: Destination | null): Fields {
  if (destination === null) return { kind: 'webdav', name: '', url: '', folder: '', user: '', password: '' };
  const { kind, name, url, user } = destination;
  return { kind, name, url: kind === 'webdav' ? url : '', folder: kind === 'folder' ? url : '', user, password: '' };
}

function recordOf({ kind, url, folder, user }: Fields) {
  return kind === 'webdav' ? { kind, url: url.trim(), user: user.trim() } : { kind, url: folder, user: '' };
}
