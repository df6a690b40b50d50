import type { CaptureNames } from '../capture/names.ts';
import type { SessionId } from '../ids.ts';
import type { Instant, Locale, PlainDate } from '../primitives.ts';
import type { AgendaItem, Meeting, Session } from '../records/meeting.ts';
import type { Note, Outcome } from '../records/outcome.ts';
import type { Attendee } from '../records/people.ts';
import type { DocumentWords } from '../summary/document-words.ts';
import type { MinutesNames } from './minutes-names.ts';
import type { NotesPreview } from './preview.ts';

/** Where minutes go, and what of them; the lists name places in the preview. */
export type MinutesChoice = {
  readonly session:
    | { readonly kind: 'existing'; readonly id: SessionId }
    | { readonly kind: 'new'; readonly title: string; readonly date: PlainDate };
  /** The language of the file. */
  readonly locale: Locale;
  /** Whether topics become items of the agenda; otherwise they are headings in the notes. */
  readonly withItems: boolean;
  /** Whether the attendance list is kept, as a note. */
  readonly withPresence: boolean;
  readonly withoutItems: ReadonlySet<number>;
  readonly withoutOutcomes: ReadonlySet<number>;
  readonly withoutNotes: ReadonlySet<number>;
};

export type MinutesTarget = {
  readonly meeting: Meeting;
  readonly sessions: readonly Session[];
  readonly items: readonly AgendaItem[];
  /** Of the meeting, the trash left out. */
  readonly outcomes: readonly Outcome[];
  readonly notes: readonly Note[];
  readonly attendees: readonly Attendee[];
  readonly names: CaptureNames;
  /** Of all entries of the meeting, the trash included. */
  readonly codes: readonly string[];
  readonly lastRank: string | null;
};

export type MinutesTools = { readonly newId: () => string; readonly now: Instant; readonly words: DocumentWords };

/** All that an outcome or a note of minutes is made from. */
export type Planning = {
  readonly preview: NotesPreview;
  readonly choice: MinutesChoice;
  readonly target: MinutesTarget;
  readonly tools: MinutesTools;
  readonly session: Session;
  /** When it was said, as far as one knows. */
  readonly at: Instant;
  readonly find: MinutesNames;
  /** The item each topic became, by place; null where it became none. */
  readonly itemIds: readonly (AgendaItem | null)[];
};

/** The item of a topic, or of the nearest one above it that became one. */
export function itemAbove(
  place: number | null,
  { preview, itemIds }: Pick<Planning, 'preview' | 'itemIds'>,
): AgendaItem | null {
  let at = place;
  // A topic stands below one that came before it: this ends.
  while (at !== null) {
    const item = itemIds[at] ?? null;
    if (item !== null) return item;
    const parent: number | null = preview.items[at]?.parent ?? null;
    at = parent !== null && parent < at ? parent : null;
  }
  return null;
}
