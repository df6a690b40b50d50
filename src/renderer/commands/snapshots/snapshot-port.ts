import type { EntityName } from '#domain/records/tables.ts';

export type SnapshotInfo = {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly bytes: number;
  /** Read back and complete. A copy that isn't can't be restored. */
  readonly whole: boolean;
};

/** How a copy differs from the data now, by kind of record: counts of records. */
export type SnapshotDifference = {
  readonly onlyThere: number;
  readonly onlyHere: number;
  readonly different: number;
};
export type SnapshotPreview = { readonly [E in EntityName]?: SnapshotDifference };

/** The copies of the data that the host keeps. A refusal rejects. */
export type SnapshotPort = {
  readonly list: () => Promise<readonly SnapshotInfo[]>;
  readonly preview: (name: string) => Promise<SnapshotPreview>;
  /** Everything as it was in the copy, as one step that undo takes back. */
  readonly restore: (name: string) => Promise<void>;
  readonly restoreAsCopy: (name: string) => Promise<void>;
  readonly make: () => Promise<void>;
};

let port: SnapshotPort | null = null;

/** Called once by the composition root. */
export function setSnapshotPort(next: SnapshotPort): void {
  port = next;
}

/** The port in use, or null where no copies are kept. */
export function snapshotPort(): SnapshotPort | null {
  return port;
}
