import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from './webdav-failures.ts';

describe('79 Retry-After', () => {
  const now = Date.parse('Wed, 08 Feb 2023 20:36:11 GMT');
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['Wed, 08 Feb 2023 20:37:11 GMT', 60],
    ['Wednesday, 08-Feb-23 20:37:11 GMT', 60],
    ['Wed, 08 Feb 2023 20:00:00 GMT', 0],
    ['315360000', 3600],
    ['Fri, 08 Feb 2033 20:36:11 GMT', 3600],
    ['99999999999999999999999', 3600],
    ['soon', null],
    ['-5', null],
    ['1e3', null],
    ['', null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  it('may be absent', () => {
    expect(retryAfterSeconds(null, now)).toBeNull();
  });
});
