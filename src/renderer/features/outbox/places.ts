import { partsOfKey } from '#domain/outbox/key.ts';
import type { Destination, OutboxEntry } from '#domain/records/summary.ts';

/** The name an entry's file has at its destination. */
export function fileNameOf({ idempotencyKey }: OutboxEntry): string {
  return partsOfKey(idempotencyKey).fileName;
}

/** The same without its ending, which is shown as a tag. */
export function stemOf(entry: OutboxEntry): string {
  return fileNameOf(entry).replace(/\.[^.]+$/, '');
}

/** An address as a person reads it: no scheme, no percent signs. */
export function readableAddress({ url }: Pick<Destination, 'url'>): string {
  const bare = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  try {
    return decodeURI(bare);
  } catch (cause: unknown) {
    if (cause instanceof URIError) return bare;
    throw cause;
  }
}
