import { Cloud, Ellipsis, Folder, KeyRound, Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { type DestinationStatus, destinationStatus } from '#domain/outbox/groups.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Outbox } from '#renderer/queries/outbox.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { type StateLook, StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './DestinationStrip.module.css';
import type { OutboxDialog } from './OutboxView.tsx';
import { readableAddress } from './places.ts';

type DestinationStripProps = {
  readonly outbox: Outbox;
  readonly meetingId: MeetingId | null;
  readonly onDialog: (dialog: OutboxDialog) => void;
};

/** Where files can go, and how each place is doing. */
export function DestinationStrip({ outbox, meetingId, onDialog }: DestinationStripProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles['strip']} aria-label={t('outbox.strip.label')}>
      {outbox.destinations.map((destination) => (
        <DestinationCell
          key={destination.id}
          destination={destination}
          status={destinationStatus(destination, outbox.everyEntry)}
          meetingId={meetingId}
          onDialog={onDialog}
        />
      ))}
      <li className={`${styles['cell']} ${styles['last']}`}>
        <button type="button" className={styles['add']} onClick={() => onDialog({ kind: 'add' })}>
          <Plus size={15} strokeWidth={1.75} aria-hidden />
          {t('outbox.strip.add')}
        </button>
      </li>
    </ul>
  );
}

type CellProps = {
  readonly destination: Row<'destinations'>;
  readonly status: DestinationStatus;
  readonly meetingId: MeetingId | null;
  readonly onDialog: (dialog: OutboxDialog) => void;
};

function DestinationCell({ destination, status, meetingId, onDialog }: CellProps) {
  const { t } = useTranslation();
  const items = useMenuItems({ destination, meetingId, onDialog });
  const Icon = destination.kind === 'webdav' ? Cloud : Folder;
  const label = t('outbox.strip.menu', { name: destination.name });
  return (
    <li className={styles['cell']}>
      <div className={styles['head']}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <h2 className={styles['name']} title={destination.name}>
          {destination.name}
        </h2>
        <Menu
          label={label}
          items={items}
          trigger={
            <button type="button" className={styles['menu']} aria-label={label}>
              <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
            </button>
          }
        />
      </div>
      <p className={styles['address']}>
        {destination.kind === 'webdav' ? readableAddress(destination) : t('outbox.strip.folder')}
      </p>
      {status.kind === 'password' ? (
        <button
          type="button"
          className={styles['ask']}
          onClick={() => onDialog({ kind: 'password', destination })}
          title={t('outbox.status.password')}
        >
          <KeyRound size={14} strokeWidth={1.75} aria-hidden />
          {t('outbox.strip.enterPassword')}
        </button>
      ) : (
        <p className={styles['status']}>
          <StatusMark status={status} />
        </p>
      )}
    </li>
  );
}

const looks: Readonly<Record<Exclude<DestinationStatus['kind'], 'password'>, StateLook>> = {
  idle: 'done',
  sending: 'sending',
  attention: 'failed',
  network: 'waiting',
  waiting: 'waiting',
  paused: 'paused',
  delivered: 'delivered',
};

function StatusMark({ status }: { readonly status: DestinationStatus }) {
  const { t } = useTranslation();
  if (!('count' in status)) return <StateMark look={looks.idle}>{t('outbox.status.idle')}</StateMark>;
  return <StateMark look={looks[status.kind]}>{t(`outbox.status.${status.kind}`, { count: status.count })}</StateMark>;
}

function useMenuItems({ destination, meetingId, onDialog }: Omit<CellProps, 'status'>): readonly MenuItem[] {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const remove = async () => {
    await runCommand('destination.remove', { destinationId: destination.id, meetingId });
    show(t('outbox.done.destinationRemoved', { name: destination.name }));
  };
  const edit: MenuItem = {
    id: 'edit',
    text: t('outbox.strip.edit'),
    icon: Pencil,
    onSelect: () => onDialog({ kind: 'edit', destination }),
  };
  const password: MenuItem = {
    id: 'password',
    text: t('outbox.strip.password'),
    icon: KeyRound,
    onSelect: () => onDialog({ kind: 'password', destination }),
  };
  const removal: MenuItem = {
    id: 'remove',
    text: t('outbox.strip.remove'),
    icon: Trash2,
    danger: true,
    onSelect: () => void remove(),
  };
  const hasPassword = destination.kind === 'webdav' && destination.user !== '';
  return [edit, ...(hasPassword ? [password] : []), { kind: 'separator', id: 'line' }, removal];
}
