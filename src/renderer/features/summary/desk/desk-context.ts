import { createContext, use } from 'react';
import type { TranslationOrigin } from '#domain/localized-text.ts';
import type { Locale, TimeZone } from '#domain/primitives.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import type { CellPlace } from '../passage-key.ts';
import type { TypedText } from './typed-text.ts';

/** A text that is put into a field, and where it comes from. */
export type Given = { readonly text: string; readonly origin: TranslationOrigin };

/** The field that is open, for what is put in from beside it. */
export type DeskField = {
  readonly text: () => string;
  readonly put: (given: Given) => void;
  /** At the cursor. */
  readonly insert: (text: string) => void;
  /** Writes what is typed, if it differs from what is on record. */
  readonly settle: () => Promise<void>;
};

export type Written = { readonly passage: PublishedPassage; readonly locale: Locale } & Given;

/** What the cells of a desk need. Always the same object, so that nothing is drawn again for its sake. */
export type Desk = {
  readonly meetingId: MeetingId;
  readonly timeZone: TimeZone;
  readonly typed: TypedText;
  readonly field: { current: DeskField | null };
  readonly open: (place: CellPlace) => void;
  readonly reach: (place: CellPlace) => void;
  readonly write: (written: Written) => Promise<void>;
  readonly done: (place: CellPlace, how: 'saved' | 'cancelled' | 'next') => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDeskContext(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('A cell stands outside of a desk');
  return desk;
}
