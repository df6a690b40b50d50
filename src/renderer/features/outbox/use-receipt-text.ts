import { useTranslation } from 'react-i18next';
import type { TimeZone } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';
import { fileNameOf, readableAddress } from './places.ts';

/** The receipt as text to be pasted elsewhere: a fact a line, key and value apart by a tab. Null before the delivery. */
export function useReceiptText(item: OutboxItem, zone: TimeZone): string | null {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { entry, artifact } = item;
  const { receipt } = entry;
  if (receipt === null) return null;
  const day = format.mediumDate(wallClock(receipt.at, zone).date);
  return [
    [t('outbox.list.name'), fileNameOf(entry)],
    [t('outbox.inspector.address'), addressOf(item)],
    [t('outbox.list.size'), format.bytes(artifact.bytes)],
    [t('outbox.inspector.verified'), `${day}, ${format.seconds(receipt.at)} (${zone})`],
    [t('outbox.inspector.etag'), receipt.etag ?? t('outbox.inspector.noEtag')],
    ['SHA-256', receipt.sha256],
  ]
    .map((line) => line.join('\t'))
    .join('\n');
}

/** Where the file is, or goes. */
export function addressOf({ entry, destination }: OutboxItem): string {
  const name = fileNameOf(entry);
  if (destination === null) return name;
  return `${destination.kind === 'webdav' ? readableAddress(destination) : destination.name}/${name}`;
}

/** A hash in groups of four, as it is read aloud. */
export function grouped(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? hash;
}
