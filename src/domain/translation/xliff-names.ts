import type { UnitState } from './units.ts';

/** The namespace of XLIFF 1.2. */
export const xliffNamespace = 'urn:oasis:names:tc:xliff:document:1.2';

/** What stands before the id of a meeting in the name of the original. */
export const originalPrefix = 'plenaria:meetings:';

/** How XLIFF 1.2 calls the states (its table of `state` values). */
export const stateNames: Readonly<Record<UnitState, string>> = {
  missing: 'needs-translation',
  stale: 'needs-review-translation',
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};
