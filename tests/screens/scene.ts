import type { Locale } from '#domain/primitives.ts';
import type { Running } from '../e2e/app.ts';

/** A dialog, a preview or a state of a screen: how to get there from the sample meeting. */
export type Scene = {
  readonly name: string;
  readonly go: (stage: Stage) => Promise<void>;
  /** What Escape doesn't put back for the scenes after it. */
  readonly leave?: (stage: Stage) => Promise<void>;
};

export type Stage = Running & { readonly locale: Locale; readonly folder: string };
