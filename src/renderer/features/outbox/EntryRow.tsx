import { useTranslation } from 'react-i18next';
import type { OutboxEntryId } from '#domain/ids.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';
import { useNow } from '#renderer/state/clock.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './EntryList.module.css';
import { FormatTag } from './FormatTag.tsx';
import { languageTag } from './language-tag.ts';
import { entryLook, entryTime } from './entry-look.ts';
import { stemOf } from './places.ts';

type EntryRowProps = {
  readonly item: OutboxItem;
  readonly held: boolean;
  readonly chosen: boolean;
  readonly zone: TimeZone;
  readonly onChoose: (id: OutboxEntryId) => void;
};

/** One file on its way to one place. The keys are those of the list. */
export function EntryRow({ item, held, chosen, zone, onChoose }: EntryRowProps) {
  const { t } = useTranslation();
  const { entry, artifact, destination } = item;
  const format = useFormat(zone);
  const { look, words } = entryLook(entry, held);
  const name = stemOf(entry);
  const place = destination?.name ?? t('outbox.gone');
  return (
    <div
      id={`entry-${entry.id}`}
      role="row"
      aria-selected={chosen}
      className={`rows-row ${styles['row']}`}
      data-state={entry.state}
      onClick={() => onChoose(entry.id)}
    >
      <span role="gridcell">
        <FormatTag format={artifact.format} />
      </span>
      <span role="gridcell" className={`rows-clip ${styles['name']}`} title={name}>
        {name}
      </span>
      <span role="gridcell">{languageTag(artifact)}</span>
      <span role="gridcell" className={`${styles['end']} ${styles['size']}`}>
        {format.bytes(artifact.bytes)}
      </span>
      <span role="gridcell" className="rows-clip" title={place}>
        {place}
      </span>
      <span role="gridcell" className={styles['state']}>
        <StateMark look={look}>{t(words)}</StateMark>
      </span>
      <span role="gridcell" className={styles['end']}>
        <RowTime item={item} zone={zone} />
      </span>
    </div>
  );
}

/** The time of today, the day of any other; "now" while it is under way. */
function RowTime({ item, zone }: { readonly item: OutboxItem; readonly zone: TimeZone }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const today = wallClock(useNow(60), zone).date;
  const at = entryTime(item.entry);
  if (at === null) return t('outbox.now');
  const { date } = wallClock(at, zone);
  return date === today ? format.time(at) : format.dayMonth(date);
}
