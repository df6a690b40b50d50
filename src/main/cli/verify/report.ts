import type { VerifiedSegment } from '../../journal/verify-journal.ts';
import type { Damage, JournalGap, TornTail } from '../../journal/journal-types.ts';

/** One thing that is not as it was written: in which part, at which place, and what. */
export type Problem = {
  readonly part: 'journal' | 'snapshots' | 'artifacts';
  readonly place: string;
  readonly what: string;
};

/** A transaction that can be read and yet does not fit what stands before it. */
export type Misfit = {
  readonly txId: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly problem: string;
};

export type CheckedJournal = {
  /** `none`: there is no journal. `unreadable`: it could not be looked at, and `problem` says why. */
  readonly state: 'none' | 'whole' | 'torn' | 'damaged' | 'unreadable';
  readonly problem: string | null;
  readonly databaseId: string | null;
  readonly generation: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly transactions: number;
  readonly segments: readonly VerifiedSegment[];
  readonly torn: TornTail | null;
  readonly damaged: readonly Damage[];
  /** Numbers that cannot be read, each with the snapshot that holds them; null where none does. */
  readonly gaps: readonly (JournalGap & { readonly heldBy: string | null })[];
  /** Every transaction after the snapshot it begins from (null: from nothing), done again in memory. */
  readonly replay: {
    readonly from: string | null;
    readonly transactions: number;
    readonly misfits: readonly Misfit[];
  };
};

export type CheckedSnapshot = {
  readonly name: string;
  readonly at: string;
  readonly seq: number;
  readonly generation: number;
  readonly bytes: number;
  readonly state: 'whole' | 'damaged';
  readonly problem: string | null;
};

export type CheckedArtifacts = {
  readonly files: number;
  readonly bytes: number;
  readonly damaged: readonly { readonly file: string; readonly problem: string }[];
  /** Records of files exported here; those of a pack from another laptop came without their file. */
  readonly records: number;
  readonly fromElsewhere: number;
  readonly missing: readonly { readonly fileName: string; readonly sha256: string }[];
};

export type CheckedDatabase = {
  readonly folder: string;
  readonly present: boolean;
  /** Databases that could not be opened once and were moved aside. */
  readonly setAside: readonly string[];
  /** Never: the format is Chromium's own. */
  readonly checked: false;
  readonly note: string;
};

/** What `plenaria verify --json` prints. Others script against the keys. */
export type VerifyReport = {
  readonly data: string;
  readonly journal: CheckedJournal;
  readonly snapshots: readonly CheckedSnapshot[];
  readonly artifacts: CheckedArtifacts;
  readonly database: CheckedDatabase;
  readonly problems: readonly Problem[];
  /** Whether there is nothing yet: a new folder, or one the app has not been used with. */
  readonly empty: boolean;
  readonly ok: boolean;
};
