import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { nextDueAt } from '#domain/outbox/due.ts';
import { type OutboxGroup, groupOf } from '#domain/outbox/groups.ts';
import type { TimeZone } from '#domain/primitives.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type Formats, useFormat } from '#renderer/i18n/use-format.ts';
import type { Outbox } from '#renderer/queries/outbox.ts';
import { useStatus } from '#renderer/state/status.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './OutboxToolbar.module.css';

export type Filter = 'all' | OutboxGroup;

type OutboxToolbarProps = {
  readonly outbox: Outbox;
  readonly meetingId: MeetingId | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly zone: TimeZone;
};

/** Which files are shown, and one calm sentence about the network. */
export function OutboxToolbar({ outbox, meetingId, filter, onFilter, zone }: OutboxToolbarProps) {
  const { t } = useTranslation();
  const entries = outbox.items.map(({ entry }) => entry);
  const count = (group: OutboxGroup) => entries.filter((entry) => groupOf(entry) === group).length;
  const groups = (['pending', 'attention', 'delivered'] as const).map((value) => ({
    value,
    text: t(`outbox.filter.${value}`),
    count: count(value),
  }));
  const retriable = entries.some(
    ({ state, error }) => error !== null && ['queued', 'failed', 'paused'].includes(state),
  );
  return (
    <div className={styles['toolbar']}>
      <Segmented
        label={t('outbox.filter.label')}
        value={filter}
        options={[{ value: 'all', text: t('outbox.filter.all'), count: entries.length }, ...groups]}
        onChange={onFilter}
      />
      <p className={styles['sentence']} role="status">
        <Sentence entries={entries} zone={zone} />
      </p>
      {retriable && (
        <Button
          icon={RefreshCw}
          className={styles['try']}
          onClick={() => void runCommand('outbox.retryAll', { meetingId, destinationId: null, which: 'all' })}
        >
          {t('outbox.tryNow')}
        </Button>
      )}
    </div>
  );
}

function Sentence({ entries, zone }: { readonly entries: readonly OutboxEntry[]; readonly zone: TimeZone }) {
  const { t } = useTranslation();
  const network = useStatus((state) => state.network);
  const format = useFormat(zone);
  const has = (...states: OutboxEntry['state'][]) => entries.some(({ state }) => states.includes(state));
  if (has('sending', 'verifying')) return t('outbox.sentence.sending');
  const next = timeOfNext(entries, format);
  if (has('queued') && network === 'offline') {
    return next === null ? t('outbox.sentence.offline') : t('outbox.sentence.offlineNext', { time: next });
  }
  if (next !== null) return t('outbox.sentence.next', { time: next });
  if (has('queued')) return t('outbox.sentence.waiting');
  const groups = new Set(entries.map(groupOf));
  if (groups.has('attention')) return t('outbox.sentence.attention');
  return t(groups.has('pending') ? 'outbox.sentence.paused' : 'outbox.sentence.delivered');
}

function timeOfNext(entries: readonly OutboxEntry[], format: Formats): string | null {
  const at = nextDueAt(entries);
  return at === null ? null : format.seconds(at);
}
