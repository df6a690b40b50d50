type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();
const writing = new Set<Promise<unknown>>();

/** Registers what has to be written before the app closes. Returns the way to take it back. */
export function beforeClosing(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Keeps in mind a write that is under way. */
export function underWay<T>(write: Promise<T>): Promise<T> {
  const settled = write.then(
    () => undefined,
    () => undefined,
  );
  writing.add(settled);
  void settled.then(() => writing.delete(settled));
  return write;
}

/** Writes what is still only typed, and waits for all that is being written. What fails is told where it was typed. */
export async function flushUnsaved(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
  await Promise.all(writing);
}
