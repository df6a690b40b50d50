import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId, OutboxEntryId } from '#domain/ids.ts';
import { destinationsWithoutPassword } from '#domain/outbox/due.ts';
import { groupOf } from '#domain/outbox/groups.ts';
import type { Destination } from '#domain/records/summary.ts';
import { type Outbox, useOutbox } from '#renderer/queries/outbox.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { DestinationDialog } from './DestinationDialog.tsx';
import { DestinationStrip } from './DestinationStrip.tsx';
import { EntryInspector } from './EntryInspector.tsx';
import { EntryList } from './EntryList.tsx';
import { NothingToSend } from './NothingToSend.tsx';
import { type Filter, OutboxToolbar } from './OutboxToolbar.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { useEntryActs } from './use-entry-acts.ts';
import { useListKeys } from './use-list-keys.ts';

export type OutboxDialog =
  { readonly kind: 'none' | 'add' } | { readonly kind: 'edit' | 'password'; readonly destination: Destination };

/** What is on its way and what arrived: destinations, files, and the receipt of the chosen one. */
export function OutboxView({ meetingId }: { readonly meetingId: MeetingId | null }) {
  const outbox = useOutbox(meetingId);
  const [dialog, setDialog] = useState<OutboxDialog>({ kind: 'none' });
  if (outbox === undefined) return <Screen>{null}</Screen>;
  const close = () => setDialog({ kind: 'none' });
  const props = { outbox, meetingId, onDialog: setDialog };
  return (
    <>
      {outbox.items.length === 0 ? <NothingToSend {...props} /> : <Entries {...props} />}
      {(dialog.kind === 'add' || dialog.kind === 'edit') && (
        <DestinationDialog
          destination={dialog.kind === 'edit' ? dialog.destination : null}
          meetingId={meetingId}
          onClose={close}
        />
      )}
      {dialog.kind === 'password' && <PasswordDialog destination={dialog.destination} onClose={close} />}
    </>
  );
}

type EntriesProps = {
  readonly outbox: Outbox;
  readonly meetingId: MeetingId | null;
  readonly onDialog: (dialog: OutboxDialog) => void;
};

function Entries({ outbox, meetingId, onDialog }: EntriesProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const [asked, setAsked] = useState<OutboxEntryId | null>(null);
  const shown = outbox.items.filter(({ entry }) => filter === 'all' || groupOf(entry) === filter);
  const chosen = shown.find(({ entry }) => entry.id === asked) ?? firstOf(shown);
  const held = destinationsWithoutPassword(outbox.everyEntry);
  const acts = useEntryActs({ item: chosen, held, onDialog });
  const onKeyDown = useListKeys({ items: shown, chosen, onChoose: setAsked, onEnter: () => acts[0]?.run() });
  const zone = outbox.items[0]?.meeting?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Screen
      fill
      inspectorLabel={t('outbox.inspector.label')}
      inspector={
        chosen === undefined ? undefined : <EntryInspector item={chosen} held={held} acts={acts} zone={zone} />
      }
      keys={
        <>
          <KeyHint keys={['↑', '↓']} text={t('outbox.keys.choose')} />
          <KeyHint keys="Enter" text={t('outbox.keys.act')} />
        </>
      }
    >
      <DestinationStrip outbox={outbox} meetingId={meetingId} onDialog={onDialog} />
      <OutboxToolbar outbox={outbox} meetingId={meetingId} filter={filter} onFilter={setFilter} zone={zone} />
      <EntryList items={shown} held={held} chosen={chosen} zone={zone} onChoose={setAsked} onKeyDown={onKeyDown} />
    </Screen>
  );
}

/** What wants a person comes first. */
function firstOf(items: Outbox['items']): Outbox['items'][number] | undefined {
  return items.find(({ entry }) => groupOf(entry) === 'attention') ?? items[0];
}
