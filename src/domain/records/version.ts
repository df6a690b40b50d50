import type { LookId, MeetingId, SummaryId, VersionId } from '../ids.ts';
import type { Instant, Locale, Visibility } from '../primitives.ts';
import type { SoftDelete } from './base.ts';
import type { AttributionRule } from './meeting.ts';
import type { Summary, SummaryTemplate } from './summary.ts';

/** A line of a document as it was: `key` finds it again in another version, `role` says what it is. */
export type VersionLine = { readonly key: string; readonly role: string; readonly text: string };

/** What a document said when it was exported or approved, in each of its languages. Written once, never edited. */
export type Version = SoftDelete & {
  readonly id: VersionId;
  readonly meetingId: MeetingId;
  readonly summaryId: SummaryId;
  readonly template: SummaryTemplate;
  /** Counted up by template: an export has it in the names of its files. */
  readonly version: number;
  readonly cause: 'export' | 'approval';
  readonly at: Instant;
  readonly audience: Visibility;
  readonly attribution: AttributionRule;
  /** Why it left although checks were open; null where none was. */
  readonly reason: string | null;
  /** How far the document was: `approved` only while it said what was approved. */
  readonly state: Summary['state'];
  readonly texts: Readonly<Partial<Record<Locale, readonly VersionLine[]>>>;
};

export type Logo = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly base64: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
};

/** How the documents of this house look: one row, of the laptop and of no meeting. */
export type Look = SoftDelete & {
  readonly id: LookId;
  /** `#0d5862`; null for the accent of the app. */
  readonly accent: string | null;
  readonly logo: Logo | null;
};
