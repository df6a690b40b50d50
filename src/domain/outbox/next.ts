import { type Instant, assertNever } from '../primitives.ts';
import type { DeliveryFailureCode, OutboxEntry } from '../records/summary.ts';
import { pauseSeconds } from './backoff.ts';
import { copyName, idempotencyKeyOf, partsOfKey } from './key.ts';
import { isNetworkFailure, treatmentOf } from './treatment.ts';

export type FailedEvent = {
  readonly kind: 'failed';
  readonly code: DeliveryFailureCode;
  readonly httpStatus: number | null;
  readonly retryAfterSeconds: number | null;
};

export type OutboxEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'sent'; readonly etag: string | null }
  | { readonly kind: 'verified'; readonly etag: string | null; readonly sha256: string }
  | FailedEvent
  /** Found under way when the app starts: nobody knows how far it came. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'network_back' }
  /** The rest are a person's. */
  | { readonly kind: 'retry' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'send_copy' };

export type Moment = {
  readonly now: Instant;
  /** 0 to 1. */
  readonly jitter: number;
};

/** A file that was acknowledged and then isn't there is sent again up to this many attempts; then a person decides. */
const mostAttemptsForVanished = 5;

/**
 * The next state of an entry. An event that makes no sense in a state changes nothing, so late answers do no harm.
 * Only a read-back with the right hash delivers, and nothing follows a delivery.
 */
export function next(entry: OutboxEntry, event: OutboxEvent, moment: Moment): OutboxEntry {
  switch (event.kind) {
    case 'start':
      return started(entry);
    case 'sent':
      return entry.state === 'sending' ? { ...entry, state: 'verifying', sentAt: moment.now } : entry;
    case 'verified':
      return entry.state === 'verifying' ? verified(entry, event, moment) : entry;
    case 'failed':
      return entry.state === 'sending' || entry.state === 'verifying' ? failed(entry, event, moment) : entry;
    case 'interrupted':
      return entry.state === 'sending' ? { ...entry, state: 'verifying' } : entry;
    case 'network_back':
      return entry.error !== null && isNetworkFailure(entry.error.code) && entry.state === 'queued'
        ? { ...entry, nextAttemptAt: null }
        : entry;
    case 'retry':
      return isAtRest(entry) ? requeued(entry) : entry;
    case 'pause':
      return entry.state === 'queued' ? { ...entry, state: 'paused', nextAttemptAt: null, error: null } : entry;
    case 'resume':
      return entry.state === 'paused' ? requeued(entry) : entry;
    case 'send_copy':
      return entry.state === 'conflict' ? { ...requeued(entry), idempotencyKey: keyOfCopy(entry) } : entry;
    default:
      return assertNever(event);
  }
}

/** What was acknowledged but not yet read back is read back, not sent again. */
function started(entry: OutboxEntry): OutboxEntry {
  if (entry.state !== 'queued') return entry;
  const state = entry.sentAt === null ? 'sending' : 'verifying';
  return { ...entry, state, attempts: entry.attempts + 1, nextAttemptAt: null };
}

type Verified = { readonly etag: string | null; readonly sha256: string };

function verified(entry: OutboxEntry, { etag, sha256 }: Verified, moment: Moment): OutboxEntry {
  if (sha256 !== partsOfKey(entry.idempotencyKey).sha256) {
    return failed(entry, { kind: 'failed', code: 'mismatch', httpStatus: null, retryAfterSeconds: null }, moment);
  }
  return { ...entry, state: 'delivered', nextAttemptAt: null, error: null, receipt: { etag, sha256, at: moment.now } };
}

function failed(entry: OutboxEntry, event: FailedEvent, moment: Moment): OutboxEntry {
  const error = { code: event.code, at: moment.now, httpStatus: event.httpStatus };
  if (entry.state === 'verifying' && event.code === 'no_collection') return notThere(entry, event, moment);
  switch (treatmentOf(event.code)) {
    case 'retry':
      return { ...entry, state: 'queued', error, nextAttemptAt: nextAttemptAt(entry, event, moment) };
    case 'ask':
      return { ...entry, state: 'paused', error, nextAttemptAt: null };
    case 'stop':
      return { ...entry, state: 'failed', error, nextAttemptAt: null };
    case 'conflict':
      return { ...entry, state: 'conflict', error, nextAttemptAt: null, sentAt: null };
  }
}

/** After an interruption the file simply had not arrived yet. After an acknowledgement it vanished, which is odd. */
function notThere(entry: OutboxEntry, event: FailedEvent, moment: Moment): OutboxEntry {
  if (entry.sentAt === null) return { ...entry, state: 'queued', nextAttemptAt: null, error: null };
  const error = { code: event.code, at: moment.now, httpStatus: event.httpStatus };
  const unsent = { ...entry, error, sentAt: null };
  if (entry.attempts >= mostAttemptsForVanished) return { ...unsent, state: 'failed', nextAttemptAt: null };
  return { ...unsent, state: 'queued', nextAttemptAt: nextAttemptAt(entry, event, moment) };
}

function nextAttemptAt(entry: OutboxEntry, event: FailedEvent, { now, jitter }: Moment): Instant {
  const { retryAfterSeconds } = event;
  const seconds = pauseSeconds({ attempts: entry.attempts, jitter, retryAfterSeconds });
  return new Date(Date.parse(now) + Math.round(seconds * 1000)).toISOString() as Instant;
}

function isAtRest({ state }: OutboxEntry): boolean {
  return state === 'queued' || state === 'failed' || state === 'conflict' || state === 'paused';
}

function requeued(entry: OutboxEntry): OutboxEntry {
  return { ...entry, state: 'queued', nextAttemptAt: null, error: null };
}

function keyOfCopy(entry: OutboxEntry): string {
  const parts = partsOfKey(entry.idempotencyKey);
  return idempotencyKeyOf({ ...parts, fileName: copyName(parts.fileName, parts.sha256) });
}
