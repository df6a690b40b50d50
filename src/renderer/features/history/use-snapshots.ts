import { useCallback, useEffect, useState } from 'react';
import {
  type SnapshotInfo,
  type SnapshotPort,
  type SnapshotPreview,
  snapshotPort,
} from '#renderer/commands/snapshots/snapshot-port.ts';

/** What is being done with the copies, and what did not succeed. */
export type SnapshotWork = 'restore' | 'openCopy' | 'make';
export type SnapshotTrouble = 'list' | SnapshotWork;

/** The copies of the data, newest first; undefined while they are read. */
export function useSnapshots() {
  const [list, setList] = useState<readonly SnapshotInfo[] | undefined>(undefined);
  const [work, setWork] = useState<SnapshotWork | null>(null);
  const [trouble, setTrouble] = useState<SnapshotTrouble | null>(null);
  const read = useCallback(async () => {
    try {
      const found = await keeper().list();
      setList([...found].sort((a, b) => (a.at < b.at ? 1 : -1)));
      setTrouble((current) => (current === 'list' ? null : current));
    } catch (cause: unknown) {
      report(cause);
      setList([]);
      setTrouble('list');
    }
  }, []);
  useEffect(() => void read(), [read]);
  /** Whether it was done. */
  const run = async (kind: SnapshotWork, act: () => Promise<void>): Promise<boolean> => {
    setWork(kind);
    setTrouble(null);
    try {
      await act();
      await read();
      return true;
    } catch (cause: unknown) {
      report(cause);
      setTrouble(kind);
      return false;
    } finally {
      setWork(null);
    }
  };
  return {
    list,
    work,
    trouble,
    read,
    make: () => run('make', () => keeper().make()),
    restore: (name: string) => run('restore', () => keeper().restore(name)),
    openCopy: (name: string) => run('openCopy', () => keeper().restoreAsCopy(name)),
  };
}

export type Snapshots = ReturnType<typeof useSnapshots>;

export type PreviewState =
  { readonly kind: 'comparing' | 'failed' } | { readonly kind: 'ready'; readonly preview: SnapshotPreview };

/** How a copy differs from now; asked anew for each copy. */
export function useSnapshotPreview({ name, whole }: SnapshotInfo): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: 'comparing' });
  useEffect(() => {
    let current = true;
    const tell = (next: PreviewState) => current && setState(next);
    setState({ kind: 'comparing' });
    if (!whole) return;
    previewOf(name).then(
      (preview) => tell({ kind: 'ready', preview }),
      (cause: unknown) => {
        report(cause);
        tell({ kind: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [name, whole]);
  return state;
}

async function previewOf(name: string): Promise<SnapshotPreview> {
  return keeper().preview(name);
}

function keeper(): SnapshotPort {
  const port = snapshotPort();
  if (port === null) throw new Error('No copies are kept here');
  return port;
}

/** The person is told in words on the screen; the cause is for the log. */
function report(cause: unknown): void {
  console.error(cause);
}
