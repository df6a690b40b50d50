/**
 * What a database says when its storage has gone: a full disk shows as `UnknownError "Connection is closing."` and then
 * as InvalidStateError at each new transaction; Dexie words the latter as DatabaseClosedError.
 */
const names = new Set([
  'UnknownError',
  'QuotaExceededError',
  'InvalidStateError',
  'DatabaseClosedError',
  'AbortError',
  'TimeoutError',
  'OpenFailedError',
]);

/**
 * What Chromium says when it can't read the number a new row would get. The numbers themselves reach to 2^53: this is
 * the full disk too, under the name of a ConstraintError.
 */
const noNumber = 'Maximum key generator value reached';

/** Nothing may be written: said before anything is. */
export class ReadOnlyError extends Error {
  override readonly name = 'ReadOnlyError';
}

/** Whether a failed commit means that the database itself can't be relied on any more. */
export function isStorageFailure(cause: unknown): boolean {
  if (!(cause instanceof Error) && !(cause instanceof DOMException)) return false;
  if (names.has(cause.name) || cause.message.startsWith(noNumber)) return true;
  // Dexie wraps what the browser said, one by one where many rows were written.
  const { inner, failures = [] } = cause as { readonly inner?: unknown; readonly failures?: readonly unknown[] };
  return [inner, ...failures].some((one) => one !== cause && one !== undefined && isStorageFailure(one));
}
