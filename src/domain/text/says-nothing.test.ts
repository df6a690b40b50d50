import { expect, it } from 'vitest';
import { saysNothing } from './says-nothing.ts';

it('takes white space and control characters for nothing, and one letter for something', () => {
  expect(['', '  ', '\n\t\r\n', '\u00A0\u202F', '\u0000\u0007\u001B'].map(saysNothing)).toEqual(Array(5).fill(true));
  expect(['a', ' . ', '\u0000ñ', '👍', '—'].map(saysNothing)).toEqual(Array(5).fill(false));
});
