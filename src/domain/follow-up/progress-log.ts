import type { Progress } from '../records/follow-up.ts';
import type { Outcome } from '../records/outcome.ts';

/** The reports, the newest first. */
export function newestFirst<P extends Progress>(reports: readonly P[]): P[] {
  return [...reports].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** Whether an entry of this kind has a status that reports can change. */
export function isWorkedOff({ kind }: Pick<Outcome, 'kind'>): boolean {
  return kind === 'commitment' || kind === 'action' || kind === 'question' || kind === 'risk';
}

/**
 * The status an entry has once a report says another one, or null where it stays: only the newest report that named a
 * status speaks for today, and only while nobody changed the status since.
 */
export function statusAfterEdit(
  outcome: Pick<Outcome, 'kind' | 'status'>,
  edited: { readonly report: Progress; readonly status: Progress['status'] },
  reports: readonly Progress[],
): Outcome['status'] | null {
  const { report, status } = edited;
  if (status === null || !isWorkedOff(outcome)) return null;
  const speaking = newestFirst(reports).find((one) => one.status !== null || one.id === report.id);
  if (speaking?.id !== report.id) return null;
  if (report.status !== null && report.status !== outcome.status) return null;
  return status;
}
