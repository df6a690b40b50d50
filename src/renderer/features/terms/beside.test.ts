import { expect, it } from 'vitest';
import { beside } from './beside.ts';

it('chooses the row that takes the place of one that goes', () => {
  const topics = ['redes', 'operadores', 'foro'];
  expect(beside(topics, 'redes')).toBe('operadores');
  expect(beside(topics, 'operadores')).toBe('foro');
  expect(beside(topics, 'foro')).toBe('operadores');
  expect(beside(['foro'], 'foro')).toBeNull();
});
