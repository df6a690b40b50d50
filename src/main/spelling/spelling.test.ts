import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Locale } from '#domain/primitives.ts';

vi.mock('electron', () => ({ app: {} }));
const { createSpelling } = await import('./spelling.ts');

/** A session that says when it has read a dictionary, if that is said for it. */
class Listening extends EventEmitter {
  set: readonly string[][] = [];
  setSpellCheckerLanguages(languages: string[]): void {
    this.set = [...this.set, languages];
  }
}

const begin = (placed: readonly Locale[] = ['es', 'fr']) => {
  const session = new Listening();
  return { session, spelling: createSpelling(session as unknown as Session, new Set(placed)) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('checks a field once its dictionary was read, and one language at a time', async () => {
  const { session, spelling } = begin();
  const answer = spelling.use('fr');
  session.emit('spellcheck-dictionary-initialized', {}, 'es');
  session.emit('spellcheck-dictionary-initialized', {}, 'fr');
  expect(await answer).toBe(true);
  expect(await spelling.use('fr')).toBe(true);
  expect(session.set).toEqual([[], ['fr']]);
});

it('never asks for a dictionary that is not there', async () => {
  const { session, spelling } = begin(['es']);
  expect(await spelling.use('pt')).toBe(false);
  expect(session.set).toEqual([[]]);
});

it('lets go of a language that was left before it was read, and of one that is never read', async () => {
  const { session, spelling } = begin();
  const left = spelling.use('es');
  const never = spelling.use('fr');
  expect(await left).toBe(false);
  vi.advanceTimersByTime(3000);
  expect(await never).toBe(false);
  expect(session.listenerCount('spellcheck-dictionary-initialized')).toBe(0);
  // It is tried anew.
  const again = spelling.use('fr');
  session.emit('spellcheck-dictionary-initialized', {}, 'fr');
  expect(await again).toBe(true);
});
