let whole: Promise<void> = Promise.resolve();

/** Told by the composition root while the history of a refilled database comes back. */
export function historyComesBack(work: Promise<void>): void {
  whole = work;
}

/** Resolves once the history is whole: what is told to another laptop, or merged with it, needs all of it. */
export function whenHistoryIsWhole(): Promise<void> {
  return whole;
}
