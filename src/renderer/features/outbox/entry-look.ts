import type { ParseKeys } from 'i18next';
import { isCredentialFailure, isNetworkFailure } from '#domain/outbox/treatment.ts';
import { type Instant, assertNever } from '#domain/primitives.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import type { StateLook } from '#renderer/ui/StateMark.tsx';

export type EntryLook = { readonly look: StateLook; readonly words: ParseKeys };

/** The icon and the words of an entry's state. `held`: its destination waits for a password. */
export function entryLook({ state, error }: OutboxEntry, held: boolean): EntryLook {
  switch (state) {
    case 'queued':
      if (held) return { look: 'waiting', words: 'outbox.state.held' };
      if (error === null) return { look: 'waiting', words: 'outbox.state.queued' };
      return { look: 'waiting', words: isNetworkFailure(error.code) ? 'outbox.state.network' : 'outbox.state.later' };
    case 'sending':
      return { look: 'sending', words: 'outbox.state.sending' };
    case 'verifying':
      return { look: 'verifying', words: 'outbox.state.verifying' };
    case 'delivered':
      return { look: 'delivered', words: 'outbox.state.delivered' };
    case 'paused':
      if (error === null) return { look: 'paused', words: 'outbox.state.paused' };
      return {
        look: isCredentialFailure(error.code) ? 'credential' : 'failed',
        words: `outbox.cause.${error.code}`,
      };
    case 'failed':
    case 'conflict':
      return {
        look: state === 'conflict' ? 'conflict' : 'failed',
        words: `outbox.cause.${error?.code ?? 'unexpected_answer'}`,
      };
    default:
      return assertNever(state);
  }
}

/** The moment an entry's state is from; null while it is under way. */
export function entryTime({ state, error, receipt, queuedAt }: OutboxEntry): Instant | null {
  if (state === 'sending' || state === 'verifying') return null;
  return receipt?.at ?? error?.at ?? queuedAt;
}
