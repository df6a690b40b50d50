import { CirclePause, CirclePlay, CopyPlus, KeyRound, type LucideIcon, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DestinationId } from '#domain/ids.ts';
import { groupOf } from '#domain/outbox/groups.ts';
import { isCredentialFailure } from '#domain/outbox/treatment.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';
import { useToast } from '#renderer/state/toast.ts';
import type { OutboxDialog } from './OutboxView.tsx';
import { fileNameOf } from './places.ts';

export type EntryAct = {
  readonly id: 'password' | 'sendCopy' | 'retry' | 'tryNow' | 'edit' | 'resume' | 'pause' | 'discard';
  readonly text: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
};

type EntryActs = {
  readonly item: OutboxItem | undefined;
  readonly held: ReadonlySet<DestinationId>;
  readonly onDialog: (dialog: OutboxDialog) => void;
};

const icons = {
  password: KeyRound,
  sendCopy: CopyPlus,
  retry: RefreshCw,
  tryNow: RefreshCw,
  edit: Pencil,
  resume: CirclePlay,
  pause: CirclePause,
  discard: Trash2,
} as const;

/** What can be done with an entry now; the first is what it needs most. */
export function useEntryActs({ item, held, onDialog }: EntryActs): readonly EntryAct[] {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  if (item === undefined) return [];
  const { entry, destination } = item;
  const present = destination !== null && destination.deletedAt === null;
  const runs: Readonly<Record<EntryAct['id'], () => void>> = {
    password: () => present && onDialog({ kind: 'password', destination }),
    edit: () => present && onDialog({ kind: 'edit', destination }),
    sendCopy: () => void runCommand('outbox.sendCopy', { entryId: entry.id }),
    retry: () => void runCommand('outbox.retry', { entryId: entry.id }),
    tryNow: () => void runCommand('outbox.retry', { entryId: entry.id }),
    resume: () => void runCommand('outbox.resume', { entryId: entry.id }),
    pause: () => void runCommand('outbox.pause', { entryId: entry.id }),
    discard: () =>
      void runCommand('outbox.remove', { entryId: entry.id }).then(() =>
        show(t('outbox.done.discarded', { name: fileNameOf(entry) })),
      ),
  };
  const ids = present ? actsOf(entry, held.has(entry.destinationId)) : discardOnly(entry);
  return ids.map((id) => ({ id, text: t(`outbox.act.${id}`), icon: icons[id], run: runs[id] }));
}

function actsOf(entry: OutboxEntry, held: boolean): readonly EntryAct['id'][] {
  const { state, error } = entry;
  if (state === 'delivered' || state === 'sending' || state === 'verifying') return [];
  if (state === 'conflict')
    return error?.code === 'mismatch' ? ['retry', 'sendCopy', 'discard'] : ['sendCopy', 'retry', 'discard'];
  if (error !== null && groupOf(entry) === 'attention') {
    if (isCredentialFailure(error.code)) return ['password', 'edit', 'discard'];
    const settledThere = ['redirected', 'tls', 'no_collection', 'forbidden'].includes(error.code);
    return settledThere ? ['retry', 'edit', 'discard'] : ['retry', 'discard'];
  }
  if (state === 'paused') return ['resume', 'discard'];
  if (held) return ['password', 'pause', 'discard'];
  return error === null ? ['pause', 'discard'] : ['tryNow', 'pause', 'discard'];
}

function discardOnly({ state }: OutboxEntry): readonly EntryAct['id'][] {
  return state === 'delivered' || state === 'sending' || state === 'verifying' ? [] : ['discard'];
}
