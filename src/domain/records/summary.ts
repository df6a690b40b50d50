import type { ArtifactId, DestinationId, MeetingId, OutboxEntryId, SummaryId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Instant, Locale, Visibility } from '../primitives.ts';
import type { SoftDelete } from './base.ts';
import type { AttributionRule } from './meeting.ts';

export const summaryTemplates = [
  'takeaways',
  'minutes',
  'decisions',
  'commitments',
  'attendance',
  'run_of_show',
] as const;
export type SummaryTemplate = (typeof summaryTemplates)[number];

/** Whether a section of a document is in it; the order of the list is that of the document. */
export type SectionChoice = { readonly id: string; readonly on: boolean };
export type SummaryGrouping = 'topic' | 'session';

export type Summary = SoftDelete & {
  readonly id: SummaryId;
  readonly meetingId: MeetingId;
  readonly template: SummaryTemplate;
  readonly grouping: SummaryGrouping;
  readonly audience: Visibility;
  readonly attribution: AttributionRule;
  readonly intro: LocalizedText | null;
  readonly closing: LocalizedText | null;
  /** Absent: every section, in the order of the template. */
  readonly sections?: readonly SectionChoice[];
  readonly state: 'draft' | 'in_review' | 'approved' | 'published';
  /** Counts the exports: the `n` of `_v{n}` in file names. 0 before the first. */
  readonly version: number;
};

/** What people read. */
export const documentFormats = ['md', 'html', 'docx', 'pdf'] as const;
/** What programs read: spreadsheets, calendars, other people's software. */
export const dataFormats = ['csv', 'xlsx', 'ics', 'json'] as const;
export const exportFormats = [...documentFormats, ...dataFormats] as const;
export type DocumentFormat = (typeof documentFormats)[number];
export type DataFormat = (typeof dataFormats)[number];
export type ExportFormat = (typeof exportFormats)[number];

/** One exported file. Immutable; its bytes lie under their sha256 in the artifact store. */
export type Artifact = SoftDelete & {
  readonly id: ArtifactId;
  readonly meetingId: MeetingId;
  readonly summaryId: SummaryId;
  readonly summaryVersion: number;
  readonly locale: Locale;
  /** The language of the right column, where a document has two. Files made before there were such have none. */
  readonly second?: Locale;
  readonly format: ExportFormat;
  readonly fileName: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** How many passages went out untranslated or stale. */
  readonly missing: number;
  readonly stale: number;
};

export const destinationKinds = ['webdav', 'folder'] as const;
export type DestinationKind = (typeof destinationKinds)[number];

export type Destination = SoftDelete & {
  readonly id: DestinationId;
  readonly kind: DestinationKind;
  readonly name: string;
  /** The address of the collection files go into (webdav), or the token of a chosen folder. */
  readonly url: string;
  /** Empty where the server asks for none. The password is never in a record. */
  readonly user: string;
};

export type OutboxState = 'queued' | 'sending' | 'verifying' | 'delivered' | 'failed' | 'conflict' | 'paused';

/** Why an attempt did not end in a delivery. Worded in `locales/<lang>/errors.json` under `delivery`. */
export const deliveryFailureCodes = [
  'offline',
  'unreachable',
  'timeout',
  'tls',
  'not_webdav',
  'unauthorized',
  'forbidden',
  'no_collection',
  'locked',
  'no_space',
  'too_many_requests',
  'server_error',
  'redirected',
  'mismatch',
  'name_taken',
  'local_copy_missing',
  'no_password',
  'unexpected_answer',
] as const;
export type DeliveryFailureCode = (typeof deliveryFailureCodes)[number];

export type Receipt = {
  /** The raw header with its quotes, or null where the server sends none. */
  readonly etag: string | null;
  /** Of the bytes read back from the destination. */
  readonly sha256: string;
  readonly at: Instant;
};

/** One file on its way to one destination. */
export type OutboxEntry = SoftDelete & {
  readonly id: OutboxEntryId;
  readonly meetingId: MeetingId;
  readonly artifactId: ArtifactId;
  readonly destinationId: DestinationId;
  /** sha256 and destination: the same file is never sent twice to the same place. */
  readonly idempotencyKey: string;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly queuedAt: Instant;
  readonly sentAt: Instant | null;
  readonly nextAttemptAt: Instant | null;
  readonly error: {
    readonly code: DeliveryFailureCode;
    readonly at: Instant;
    readonly httpStatus: number | null;
  } | null;
  readonly receipt: Receipt | null;
};
