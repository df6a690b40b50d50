import { LockedError } from './locks.ts';

/**
 * The output of a command; null where the record is final. The question whether to reopen it is on the screen by then,
 * so that a dialog has only to make way for it. Throws whatever else goes wrong.
 */
export async function unlessLocked<T>(running: Promise<T>): Promise<T | null> {
  try {
    return await running;
  } catch (cause: unknown) {
    if (cause instanceof LockedError) return null;
    throw cause;
  }
}
