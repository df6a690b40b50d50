import { describe, expect, it } from 'vitest';
import { ReadOnlyError, isStorageFailure } from './storage-failure.ts';

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('Connection is closing.'), { name, ...more });

describe('a commit that failed', () => {
  it('tells of a storage that has gone, however deep Dexie wraps it', () => {
    expect(isStorageFailure(named('UnknownError'))).toBe(true);
    expect(isStorageFailure(named('DexieError', { inner: named('QuotaExceededError') }))).toBe(true);
    const failures = [named('AbortError')];
    expect(isStorageFailure(named('BulkError', { failures }))).toBe(true);
  });

  it('is seen behind the number that a full disk does not give', () => {
    const cause = Object.assign(new Error('Maximum key generator value reached.'), { name: 'ConstraintError' });
    expect(isStorageFailure(Object.assign(new Error('bulkAdd failed'), { name: 'BulkError', failures: [cause] }))).toBe(
      true,
    );
  });

  it('is not taken for that where the command was wrong or nothing may be written', () => {
    expect(isStorageFailure(named('BulkError', { failures: [named('ConstraintError')] }))).toBe(false);
    expect(isStorageFailure(named('MisfitError'))).toBe(false);
    expect(isStorageFailure(new ReadOnlyError('full'))).toBe(false);
    expect(isStorageFailure('Connection is closing.')).toBe(false);
  });
});
