import { create } from 'zustand';
import type { OutcomeId } from '#domain/ids.ts';
import type { WorkStatus } from '#domain/register/status.ts';

/** A report on how far an entry has come, and the status it brings; null keeps the status. */
export type Report = { readonly text: string; readonly status: WorkStatus | null };

type Reports = {
  /** By entry: what was begun and not given yet. */
  readonly begun: Readonly<Record<string, Report>>;
};

const nothing: Report = { text: '', status: null };
const underWay = new Set<OutcomeId>();

/** The reports somebody is writing, wherever it is done: in the details of an entry or beside the register. */
const useReports = create<Reports>()(() => ({ begun: {} }));

/** The report on an entry as it stands. */
export function useReportOn(outcomeId: OutcomeId): Report {
  return useReports(({ begun }) => begun[outcomeId] ?? nothing);
}

/** The report on an entry, outside of a view. */
export function reportOn(outcomeId: OutcomeId): Report {
  return useReports.getState().begun[outcomeId] ?? nothing;
}

/** Keeps a report while somebody looks elsewhere. */
export function keepReport(outcomeId: OutcomeId, fields: Partial<Report>): void {
  useReports.setState(({ begun }) => ({
    begun: { ...begun, [outcomeId]: { ...reportOn(outcomeId), ...fields } },
  }));
}

/**
 * Writes a report, once however often it is asked for, and begins an empty one. Says whether there was anything to
 * write; what could not be written stays.
 */
export async function giveReport(outcomeId: OutcomeId, write: (report: Report) => Promise<unknown>): Promise<boolean> {
  const report = reportOn(outcomeId);
  const text = report.text.trim();
  if (text === '' || underWay.has(outcomeId)) return false;
  underWay.add(outcomeId);
  try {
    await write({ text, status: report.status });
    keepReport(outcomeId, nothing);
    return true;
  } finally {
    underWay.delete(outcomeId);
  }
}
