import type { Instant, PlainDate, TimeZone } from '../primitives.ts';
import type { SessionKind } from '../records/meeting.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import type { Partstat } from '../records/people.ts';

/** Why a file is refused, a part of it is left out, or deserves a look. Worded in `locales/<lang>/import.json`. */
export const importCodes = [
  // The whole file is refused.
  'empty',
  'too_large',
  'binary',
  'unknown_format',
  'unknown_text',
  'bad_encoding',
  'json_syntax',
  'json_depth',
  'json_not_schedule',
  'not_calendar',
  'no_sessions',
  'csv_open_quote',
  'no_rows',
  'no_name_column',
  'is_attendee_list',
  'is_agenda',
  'is_minutes',
  'agenda_no_minutes',
  'list_no_minutes',
  'pack_broken',
  'pack_encrypted',
  'pack_unsafe',
  'pack_damaged',
  'pack_newer',
  'pack_record',
  'xml_syntax',
  'xml_cut',
  'xml_doctype',
  'xml_depth',
  'not_xliff',
  'xliff_version',
  'handoff_format',
  'handoff_empty',
  'handoff_too_long',
  'handoff_no_columns',
  'handoff_no_language',
  'handoff_language',
  'handoff_two_languages',
  'handoff_not_ours',
  'handoff_other_source',
  'handoff_unpublished',
  // A part of it is left out.
  'no_title',
  'no_start',
  'bad_start',
  'wrong_type',
  'all_day',
  'cancelled',
  'repeated',
  'no_name_or_email',
  'too_many_sessions',
  'bad_line',
  'not_present',
  'empty_entry',
  'outcome_repeated',
  'too_many_entries',
  // It comes in, and somebody should look at it.
  'encoding_assumed',
  'zone_assumed',
  'zone_unknown',
  'floating_time',
  'offset_differs',
  'outside_dates',
  'wall_gap',
  'wall_overlap',
  'untitled',
  'no_end',
  'end_before_start',
  'duplicate_id',
  'newer_version',
  'unclosed_component',
  'recurrence_limit',
  'recurrence_unsupported',
  'invisible_removed',
  'text_cut',
  'bad_quote',
  'ragged_row',
  'duplicate_header',
  'duplicate_email',
  'formula',
  'joins_merged',
  'ticket_void',
  'no_outcomes',
  'from_sentences',
  'form_unfilled',
] as const;
export type ImportCode = (typeof importCodes)[number];

/** One remark about a file: where (`line 12`, `row 3, column Email`, `VEVENT 42@x`), what, and with which values. */
export type ImportNotice = {
  readonly where: string;
  readonly code: ImportCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Why the whole file is refused; nothing of it was read. */
export type ImportFailure = ImportNotice;

export type PreviewSession = {
  readonly externalId: string;
  readonly externalSystem: string;
  readonly url: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly abstract: string | null;
  readonly room: string | null;
  readonly startsAt: Instant;
  readonly plannedMinutes: number;
  readonly kind: SessionKind;
  readonly presenters: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
  /** Place in the file, from 0. */
  readonly order: number;
};

/** What an agenda file holds. Nothing is written before a person confirms it. */
export type AgendaPreview = {
  readonly kind: 'agenda';
  readonly format: 'schedule.json' | 'ics';
  readonly title: string;
  /** The short name the file gives the meeting; empty where it gives none. */
  readonly acronym: string;
  readonly timeZone: TimeZone;
  readonly timeZoneFrom: 'file' | 'assumed';
  /** The dates, in that zone, on which sessions start. */
  readonly days: readonly PlainDate[];
  /** In the order of the file; the ones it declares first. */
  readonly rooms: readonly string[];
  /** In the order of the file. */
  readonly sessions: readonly PreviewSession[];
  readonly skipped: readonly ImportNotice[];
  readonly warnings: readonly ImportNotice[];
};

export const attendeeFields = [
  'displayName',
  'givenName',
  'familyName',
  'email',
  'organization',
  'role',
  'language',
  'badgeCode',
  'externalId',
  'phone',
  'status',
] as const;
export type AttendeeField = (typeof attendeeFields)[number];

export type AttendeeSystem = 'pretix' | 'eventbrite' | 'zoom' | 'hievents' | 'generic';

/** One line of an attendee list. Texts are empty where the file says nothing. */
export type PreviewAttendee = {
  /** As a spreadsheet counts: the first row of the file is 1. */
  readonly row: number;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly organization: string;
  /** As the file words it. */
  readonly role: string;
  readonly language: string;
  readonly badgeCode: string;
  readonly externalId: string;
  readonly phone: string;
  /** A refunded or cancelled ticket comes in as declined: the person stays findable at the door. */
  readonly partstat: Partstat;
};

export type PreviewColumn = {
  readonly index: number;
  readonly header: string;
  readonly field: AttendeeField | null;
  readonly samples: readonly string[];
};

export type AttendeesPreview = {
  readonly kind: 'attendees';
  readonly format: 'csv';
  readonly system: AttendeeSystem;
  readonly encoding: TextEncodingName;
  readonly delimiter: string;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewAttendee[];
  readonly skipped: readonly ImportNotice[];
  readonly warnings: readonly ImportNotice[];
};

/** Somebody on the attendance list of minutes. Texts are empty where the minutes say nothing. */
export type PreviewPresence = {
  readonly line: number;
  readonly name: string;
  /** `CZW`, by which the speech of some minutes names people. */
  readonly initials: string;
  readonly organization: string;
  /** As the minutes word it: `Chair`, `Secretaria`. */
  readonly role: string;
};

/** A topic of minutes, in the order of the file. */
export type PreviewTopic = {
  readonly line: number;
  readonly title: string;
  /** The topic above it, by place in `items`. */
  readonly parent: number | null;
};

/** Something minutes record as an outcome, in the words of the file. */
export type PreviewOutcome = {
  readonly line: number;
  readonly kind: OutcomeKind;
  readonly text: string;
  /** The votes that stand beside it, as they are written. */
  readonly details: string;
  /** Names as written: `Ana`, `@ana`, `LACNIC`. */
  readonly owners: readonly string[];
  /** As written: `viernes`, `12 May`, `2024-01-08`. */
  readonly due: string;
  /** A ticked box. */
  readonly done: boolean;
  /** A decision that was only proposed. */
  readonly proposed: boolean;
  /** By place in `items`. */
  readonly item: number | null;
  readonly from: 'label' | 'heading' | 'box' | 'sentence';
};

export type PreviewNote = {
  readonly line: number;
  readonly text: string;
  /** Who said it; empty for text that nobody speaks. */
  readonly speaker: string;
  readonly item: number | null;
};

/** What minutes hold. */
export type NotesPreview = {
  readonly kind: 'notes';
  readonly format: 'minutes';
  readonly title: string;
  /** Null where the minutes give no whole date. */
  readonly date: PlainDate | null;
  /** Null where the minutes have no attendance list. */
  readonly attendees: readonly PreviewPresence[] | null;
  readonly items: readonly PreviewTopic[];
  readonly outcomes: readonly PreviewOutcome[];
  readonly notes: readonly PreviewNote[];
  readonly skipped: readonly ImportNotice[];
  readonly warnings: readonly ImportNotice[];
};

export type ImportPreview = AgendaPreview | AttendeesPreview | NotesPreview;

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function notice(
  where: string,
  code: ImportCode,
  values: Readonly<Record<string, string | number>> = {},
): ImportNotice {
  return { where, code, values };
}
