import { describe, expect, it } from 'vitest';
import { crc32, crc32Hex } from './crc32.ts';

describe('crc32', () => {
  it.each([
    ['', '00000000'],
    ['a', 'e8b7be43'],
    ['123456789', 'cbf43926'],
    ['The quick brown fox jumps over the lazy dog', '414fa339'],
    ['\0'.repeat(32), '190a55ad'],
  ])('of %j is the published value %s', (text, expected) => {
    expect(crc32Hex(Buffer.from(text, 'latin1'))).toBe(expected);
  });

  it('reads a part in place', () => {
    expect(crc32(Buffer.from('xx123456789yy'), 2, 11)).toBe(0xcbf43926);
  });
});
