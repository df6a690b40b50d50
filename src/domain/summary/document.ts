import type { OutcomeId } from '../ids.ts';
import type { Locale, PlainDate } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import type { SummaryTemplate } from '../records/summary.ts';
import type { Logo } from '../records/version.ts';

/** Where a published text comes from, so that it can be edited where it is read. */
export type PassageRef =
  | { readonly entity: 'meetings'; readonly entityId: string; readonly field: 'title' }
  | { readonly entity: 'summaries'; readonly entityId: string; readonly field: 'intro' | 'closing' }
  | { readonly entity: 'topics'; readonly entityId: string; readonly field: 'title' | 'lead' }
  | { readonly entity: 'sessions'; readonly entityId: string; readonly field: 'title' }
  | { readonly entity: 'agendaItems'; readonly entityId: string; readonly field: 'title' }
  | { readonly entity: 'outcomes'; readonly entityId: string; readonly field: 'text' | 'details' | 'rationale' }
  | { readonly entity: 'progress'; readonly entityId: string; readonly field: 'text' }
  | { readonly entity: 'indicators'; readonly entityId: string; readonly field: 'name' }
  | { readonly entity: 'milestones'; readonly entityId: string; readonly field: 'name' };

/** A text written by people. May hold line breaks; never markup. */
export type Passage = {
  readonly text: string;
  /** The language the text is really in: another one than the document's where a translation is missing. */
  readonly lang: Locale;
  readonly status: 'ok' | 'stale' | 'missing';
  readonly ref: PassageRef;
};

/** 1 is the title of the document. No heading is more than one below the heading it stands under. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/**
 * `text` is what is shown; `passage` is null where the words are ours (a day, "Other matters"). A `section` is a part
 * of a template that can be left out, an `item` one of the agenda, with its number in the text.
 */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly role: 'topic' | 'session' | 'day' | 'other' | 'section' | 'item' | 'room';
  readonly level: HeadingLevel;
  /** Unique in the document, the same in every language. */
  readonly anchor: string;
  /** The number of an item of the agenda, which stands before its title; null for the others. */
  readonly number: string | null;
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
  /** What the full record says of it: further text, a rationale. `label` is null where it needs no word of ours. */
  readonly more: readonly { readonly label: string | null; readonly passage: Passage }[];
};

export type OutcomeGroupBlock = {
  readonly kind: 'outcome_group';
  readonly outcomeKind: OutcomeKind;
  /** One below the heading the group stands under. */
  readonly level: HeadingLevel;
  readonly heading: string;
  readonly entries: readonly Entry[];
};

/** Short facts as term and text: when, where, who chaired. Never empty. */
export type FactsBlock = {
  readonly kind: 'facts';
  readonly role: 'meeting' | 'session' | 'figures';
  /** Unique in the document, the same in every language. */
  readonly key: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
};

/** `text` is always what is shown; where people wrote it, `passage` says so. An empty text is an empty cell. */
export type TableCell = {
  readonly text: string;
  /** The language of the text, where it isn't the document's. */
  readonly lang?: Locale;
  readonly passage: Passage | null;
  /** The small line under it. */
  readonly detail: string | null;
  /** `strong` heads the rows below: a session above its items. */
  readonly look?: 'strong';
};

export type TableColumn = {
  readonly heading: string;
  /** Figures stand at the end. */
  readonly align: 'start' | 'end';
  /** Its share of the width, as a weight. */
  readonly width: number;
  /** Whether its cells head their rows. */
  readonly isHead: boolean;
};

/** As many cells as columns; or one, in a table of several, that heads the rows after it and spans them all. */
export type TableRow = readonly TableCell[];

export const tableRoles = ['decisions', 'commitments', 'indicators', 'milestones', 'people', 'absent', 'cues'] as const;

/** A register. Never without rows. */
export type TableBlock = {
  readonly kind: 'table';
  readonly role: (typeof tableRoles)[number];
  /** Unique in the document, the same in every language. */
  readonly key: string;
  /** Says what the table lists: "Decisions in force". */
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

/** A note as it was written, in Markdown (`formats/read/read-markdown` reads it). It has one language: that it was taken in. */
export type ProseBlock = {
  readonly kind: 'prose';
  readonly role: 'note';
  /** Unique in the document, the same in every language. */
  readonly key: string;
  /** Of the highest heading in it. */
  readonly level: HeadingLevel;
  readonly lang: Locale;
  readonly markdown: string;
};

export type Block = HeadingBlock | ParagraphBlock | OutcomeGroupBlock | FactsBlock | TableBlock | ProseBlock;

/** How the documents of this house look. `accent` is a colour as `#rrggbb`, null for that of the app. */
export type Brand = { readonly accent: string | null; readonly logo: Logo | null };

/** A picture that notes name, with its bytes. */
export type Picture = Logo & { readonly sha256: string };

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
  readonly template: SummaryTemplate;
  readonly brand: Brand | null;
  /** Those of the pictures in notes whose bytes are at hand; of the others the name is written. */
  readonly pictures: readonly Picture[];
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
