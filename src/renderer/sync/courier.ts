import type { DestinationId } from '#domain/ids.ts';
import { partsOfKey } from '#domain/outbox/key.ts';
import type { FailedEvent, OutboxEvent } from '#domain/outbox/next.ts';
import { secretIdOf } from '#domain/outbox/secret-id.ts';
import {
  type DeliveryFailureCode,
  type Destination,
  type OutboxEntry,
  deliveryFailureCodes,
} from '#domain/records/summary.ts';
import type { Database } from '#renderer/data/schema.ts';
import type { Bridge } from '#shared/bridge.ts';
import type { ChannelInput } from '#shared/contract.ts';

/** Takes an entry's file to its destination, or reads it back from there, and tells what came of it. */
export type Courier = {
  readonly send: (entry: OutboxEntry) => Promise<OutboxEvent>;
  readonly verify: (entry: OutboxEntry) => Promise<OutboxEvent>;
};

export type CourierParts = {
  readonly db: Database;
  readonly host: Pick<Bridge, 'delivery.send' | 'delivery.verify'>;
  /** Told after each attempt at a server: whether it was reached. */
  readonly onReached: (destinationId: DestinationId, reached: boolean) => void;
  readonly onBug: (cause: unknown) => void;
};

/** The courier that asks the host. */
export function createCourier(parts: CourierParts): Courier {
  const attempt = async (entry: OutboxEntry, ask: (input: Delivery) => Promise<OutboxEvent>): Promise<OutboxEvent> => {
    const destination = await parts.db.destinations.get(entry.destinationId);
    if (destination === undefined) return failedEvent({ code: 'no_collection' });
    const event = await ask(deliveryOf(entry, destination)).catch((cause: unknown) => {
      parts.onBug(cause);
      return failedEvent({ code: 'unexpected_answer' });
    });
    tellReached(parts, destination, event);
    return event;
  };
  return {
    send: (entry) =>
      attempt(entry, async (input) => {
        const answer = await parts.host['delivery.send'](input);
        return answer.ok ? { kind: 'sent', etag: answer.value.etag } : failedEvent(answer.failure);
      }),
    verify: (entry) =>
      attempt(entry, async (input) => {
        const answer = await parts.host['delivery.verify'](input);
        return answer.ok ? { kind: 'verified', ...answer.value } : failedEvent(answer.failure);
      }),
  };
}

type Delivery = ChannelInput<'delivery.send'>;

/** The name is the entry's own, not the artifact's: a copy beside a taken name has another one. */
function deliveryOf(entry: OutboxEntry, destination: Destination): Delivery {
  const { sha256, fileName } = partsOfKey(entry.idempotencyKey);
  const { kind, url, user } = destination;
  return { destination: { id: secretIdOf(destination), kind, url, user }, sha256, fileName };
}

type Failure = Partial<Omit<FailedEvent, 'kind' | 'code'>> & { readonly code: string };

/** Whatever else the host refuses with (`internal`, `bad_request`) is an answer nobody expected. */
function failedEvent({ code, httpStatus = null, retryAfterSeconds = null }: Failure): FailedEvent {
  return { kind: 'failed', code: isKnown(code) ? code : 'unexpected_answer', httpStatus, retryAfterSeconds };
}

function isKnown(code: string): code is DeliveryFailureCode {
  return (deliveryFailureCodes as readonly string[]).includes(code);
}

/** Only servers tell about the network, and a refusal is an answer too. What fails before the network says nothing. */
function tellReached({ onReached }: CourierParts, { id, kind }: Destination, event: OutboxEvent): void {
  if (kind !== 'webdav') return;
  if (event.kind !== 'failed') onReached(id, true);
  else if (['offline', 'unreachable', 'timeout'].includes(event.code)) onReached(id, false);
  else if (event.httpStatus !== null) onReached(id, true);
}
