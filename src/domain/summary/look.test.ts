import { describe, expect, it } from 'vitest';
import { accentOf, contrastOf } from './look.ts';

describe('an accent', () => {
  it.each([
    ['#0D5862', '#0d5862'],
    ['  0d5862 ', '#0d5862'],
    ['#abc', '#aabbcc'],
  ])('is read as it is typed: %s', (typed, kept) => {
    expect(accentOf(typed)).toBe(kept);
  });

  it.each(['', 'petrol', '#12', '#12345', '#1234567', '#0d586g'])('is none: "%s"', (typed) => {
    expect(accentOf(typed)).toBeNull();
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#0d5862', '#0d5862')).toBe(1);
  });
});
