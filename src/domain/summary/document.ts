import type { OutcomeId } from '../ids.ts';
import type { Locale, PlainDate } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';

/** Where a published text comes from, so that it can be edited where it is read. */
export type PassageRef =
  | { readonly entity: 'meetings'; readonly entityId: string; readonly field: 'title' }
  | { readonly entity: 'summaries'; readonly entityId: string; readonly field: 'intro' | 'closing' }
  | { readonly entity: 'topics'; readonly entityId: string; readonly field: 'title' | 'lead' }
  | { readonly entity: 'sessions'; readonly entityId: string; readonly field: 'title' }
  | { readonly entity: 'outcomes'; readonly entityId: string; readonly field: 'text' }
  | { readonly entity: 'milestones'; readonly entityId: string; readonly field: 'name' };

/** A text written by people. May hold line breaks; never markup. */
export type Passage = {
  readonly text: string;
  /** The language the text is really in: another one than the document's where a translation is missing. */
  readonly lang: Locale;
  readonly status: 'ok' | 'stale' | 'missing';
  readonly ref: PassageRef;
};

/** `text` is what is shown; `passage` is null where the words are ours (a day, "Other matters"). */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly role: 'topic' | 'session' | 'day' | 'other';
  readonly level: 2 | 3;
  /** Unique in the document, the same in every language. */
  readonly anchor: string;
  readonly text: string;
  readonly passage: Passage | null;
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly role: 'topic_lead' | 'closing';
  readonly passage: Passage;
};

export type Entry = {
  readonly outcomeId: OutcomeId;
  readonly code: string;
  readonly kind: OutcomeKind;
  readonly passage: Passage;
  /** "LACNIC, con el apoyo de LACTLD. Antes de LACNIC 40 (octubre de 2023)." */
  readonly detail: string | null;
};

export type OutcomeGroupBlock = {
  readonly kind: 'outcome_group';
  readonly outcomeKind: OutcomeKind;
  /** One below the heading the group stands under. */
  readonly level: 2 | 3 | 4;
  readonly heading: string;
  readonly entries: readonly Entry[];
};

export type Block = HeadingBlock | ParagraphBlock | OutcomeGroupBlock;

/** What a file says of itself to those who don't open it. */
export type DocumentMeta = {
  readonly title: string;
  readonly language: Locale;
  /** The hosts; null where the meeting names none. */
  readonly author: string | null;
  readonly subject: string;
  /** The last day of the meeting. */
  readonly date: PlainDate;
};

/** A document as the export language has it; writers add markup and nothing else. */
export type DocumentTree = {
  readonly locale: Locale;
  readonly sourceLocale: Locale;
  /** What the meeting is called for short: "Montevideo 2023". */
  readonly shortName: string;
  /** What the document is: "Conclusiones de la reunión". */
  readonly kicker: string;
  /** Place and date: "Montevideo, 8 de febrero de 2023. Casa de Internet". */
  readonly eyebrow: string;
  /** Who it is for, where not for everybody: "Solo para miembros". */
  readonly restriction: string | null;
  readonly title: Passage;
  readonly lead: Passage | null;
  readonly blocks: readonly Block[];
  /** Sentences in small type at the end. */
  readonly footer: readonly string[];
  readonly meta: DocumentMeta;
};
