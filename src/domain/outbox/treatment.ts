import { assertNever } from '../primitives.ts';
import type { DeliveryFailureCode } from '../records/summary.ts';

/**
 * What follows a failure. `retry`: tried again by itself. `ask`: waits for a person to settle it with the
 * destination. `stop`: refused; a person decides. `conflict`: other bytes stand under that name.
 */
export type Treatment = 'retry' | 'ask' | 'stop' | 'conflict';

/** How a failure is treated. A web page instead of WebDAV is mostly a portal of the network, and so goes away. */
export function treatmentOf(code: DeliveryFailureCode): Treatment {
  switch (code) {
    case 'offline':
    case 'unreachable':
    case 'timeout':
    case 'server_error':
    case 'locked':
    case 'too_many_requests':
    case 'not_webdav':
      return 'retry';
    case 'unauthorized':
    case 'no_password':
    case 'tls':
    case 'redirected':
      return 'ask';
    case 'forbidden':
    case 'no_collection':
    case 'no_space':
    case 'local_copy_missing':
    case 'unexpected_answer':
      return 'stop';
    case 'name_taken':
    case 'mismatch':
      return 'conflict';
    default:
      return assertNever(code);
  }
}

/** Whether the failure went away with the network, and may go away when it is back. */
export function isNetworkFailure(code: DeliveryFailureCode): boolean {
  return code === 'offline' || code === 'unreachable' || code === 'timeout' || code === 'not_webdav';
}

/** Whether the password is what is missing: the whole destination waits for it, so that it is asked for once. */
export function isCredentialFailure(code: DeliveryFailureCode): boolean {
  return code === 'unauthorized' || code === 'no_password';
}
