import type { RecordedTransaction } from '#domain/recovery/store-image.ts';

/** Whose journal this is: it tells an empty, an older and a foreign database from ours. */
export type JournalIdentity = {
  readonly databaseId: string;
  /** Goes up with each restore: the same seq may mean something else in another generation. */
  readonly generation: number;
  readonly deviceId: string;
};

/** `torn`: an unfinished end was set aside, nothing acknowledged is missing. `damaged`: something may be. */
export type JournalState = 'new' | 'whole' | 'torn' | 'damaged';

export type DamageReason =
  /** The line is not what was written. */
  | 'crc'
  /** The line is what was written, but nothing this version knows. */
  | 'unreadable'
  /** A commit line without all of its changes. */
  | 'incomplete'
  /** Sequence numbers that do not follow. */
  | 'order'
  /** Changes without a commit, and the next segment does not carry on from there. */
  | 'unfinished'
  /** The first line does not say which segment this is. */
  | 'head'
  /** A segment under another number's name. */
  | 'misnumbered'
  /** A number in the row of segments is not there. */
  | 'missing'
  /** identity.json is lost or altered; it was made again from the newest segment. */
  | 'identity';

export type Damage = {
  readonly segment: string;
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly reason: DamageReason;
};

export type TornTail = {
  readonly segment: string;
  readonly offset: number;
  readonly bytes: number;
  /** The file that holds the cut bytes; null where they could not be kept and were therefore left where they are. */
  readonly keptAs: string | null;
};

export type JournalReport = {
  readonly state: JournalState;
  readonly lastSeq: number;
  readonly transactions: number;
  readonly torn: TornTail | null;
  readonly damaged: readonly Damage[];
};

/** Sequence numbers that cannot be read: lost to damage, or stepped over on purpose by a restart after a restore. */
export type JournalGap = {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly reason: 'damage' | 'restart';
};

export type JournalPage = {
  readonly transactions: readonly RecordedTransaction[];
  /** Where to read on; null at the end. */
  readonly next: number | null;
  readonly gaps: readonly JournalGap[];
};

/** `low`: time to warn. `full`: time to stop writing. */
export type SpaceState = 'ok' | 'low' | 'full';

export type JournalErrorCode = 'no_space' | 'failed' | 'read_only' | 'gap' | 'newer_format' | 'closed';

/** Why something is not in the journal. With `gap`, `expected` is the sequence number the journal waits for. */
export class JournalError extends Error {
  readonly code: JournalErrorCode;
  readonly expected: number | null;

  constructor(code: JournalErrorCode, details: { readonly cause?: unknown; readonly expected?: number } = {}) {
    super(messages[code], { cause: details.cause });
    this.name = 'JournalError';
    this.code = code;
    this.expected = details.expected ?? null;
  }
}

/** The journal's word for what the file system said. */
export function toJournalError(cause: unknown): JournalError {
  if (cause instanceof JournalError) return cause;
  const code = codes[(cause as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'failed';
  return new JournalError(code, { cause });
}

const codes: Readonly<Record<string, JournalErrorCode>> = {
  ENOSPC: 'no_space',
  EDQUOT: 'no_space',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
};

const messages: Readonly<Record<JournalErrorCode, string>> = {
  no_space: 'The disk is full',
  failed: 'The storage failed',
  read_only: 'The journal cannot be written to',
  gap: 'The transaction does not follow the last one',
  newer_format: 'The journal was written by a newer version',
  closed: 'The journal is closed',
};
