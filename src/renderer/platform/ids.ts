import { uuidv7 } from 'uuidv7';

/** A new UUIDv7 (RFC 9562): made on the device, sorted by time. */
export function newId(): string {
  return uuidv7();
}
