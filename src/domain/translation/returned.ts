import type { ImportNotice } from '../import/preview.ts';
import type { Locale } from '../primitives.ts';
import type { Mark } from './mark.ts';
import type { UnitState } from './units.ts';

/** One line of a file that a translator gave back, as the file has it. */
export type ReturnedUnit = {
  readonly id: string;
  /** `line 12`, `row 3`. */
  readonly where: string;
  readonly mark: Mark | null;
  /** Null where the file has none. */
  readonly source: string | null;
  readonly target: string;
  /** Null where the file does not say. */
  readonly state: UnitState | null;
  /** Codes of markup inside of the translation; texts of Plenaria have none. */
  readonly codes: readonly string[];
};

/** A file that a translator gave back. Nothing of it is believed before `planReturn` has looked at it. */
export type ReturnedFile = {
  readonly format: 'xliff' | 'csv';
  /** The meeting the file says it is of; null where it says nothing. */
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly sourceLocales: readonly Locale[];
  readonly locale: Locale;
  readonly units: readonly ReturnedUnit[];
  readonly warnings: readonly ImportNotice[];
};
