import type { Instant } from '#domain/primitives.ts';

let fixed: (() => number) | null = null;

/** The current instant. The order of records never depends on it: changes have their own sequence. */
export function now(): Instant {
  return new Date(fixed === null ? Date.now() : fixed()).toISOString() as Instant;
}

/** Moves the clock, so that a meeting can be played at its own date. Development and tests only. */
export function setClock(read: (() => number) | null): void {
  fixed = read;
}
