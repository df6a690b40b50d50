import type { Result } from '#domain/result.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';

export type JournalFailureCode = 'no_space' | 'read_only' | 'failed' | 'gap' | 'newer_format' | 'off';
export type JournalRefusal = { readonly code: JournalFailureCode; readonly expected: number | null };
export type SpaceState = 'ok' | 'low' | 'full';

export type JournalFacts = {
  readonly databaseId: string;
  readonly generation: number;
  readonly isNew: boolean;
  readonly lastSeq: number;
  readonly lastTxId: string | null;
  readonly torn: boolean;
  readonly damaged: number;
  readonly space: SpaceState;
};

export type JournalPage = {
  readonly transactions: readonly RecordedTransaction[];
  readonly next: number | null;
  readonly gaps: readonly { readonly firstSeq: number; readonly lastSeq: number; readonly reason: string }[];
};

/** The journal of the host, as the data sees it. Each call resolves; what it could not do is data. */
export type JournalPort = {
  readonly state: () => Promise<Result<JournalFacts, JournalRefusal>>;
  readonly read: (seq: number) => Promise<Result<JournalPage, JournalRefusal>>;
  /** Resolves with `ok` once all of them are on the medium. */
  readonly append: (
    transactions: readonly RecordedTransaction[],
  ) => Promise<Result<{ readonly space: SpaceState }, JournalRefusal>>;
  readonly begin: (input: {
    readonly databaseId: string;
    readonly generation: number;
    readonly seq: number;
  }) => Promise<Result<{ readonly databaseId: string; readonly generation: number }, JournalRefusal>>;
};
