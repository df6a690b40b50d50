import { useMemo } from 'react';
import type { Locale } from '#domain/primitives.ts';
import type { Version, VersionLine } from '#domain/records/version.ts';
import { type Approval, approvalOf, versionsOf } from '#domain/summary/approval.ts';
import { versionLines } from '#domain/summary/version-lines.ts';
import { composeDocument } from '#renderer/commands/summary/compose-document.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';

export type Standing = Approval & {
  /** The versions of this document, the newest first. */
  readonly versions: readonly Version[];
  /** What the document says now. */
  readonly linesIn: (locale: Locale) => readonly VersionLine[];
};

/** How far a document is and what it was; undefined while its versions are read. */
export function useApproval({ records, summary }: SummaryRecords): Standing | undefined {
  const rows = useRowsOf('versions', records.meeting.id);
  return useMemo(() => {
    if (rows === undefined) return undefined;
    const known = new Map<Locale, readonly VersionLine[]>();
    const linesIn = (locale: Locale) => {
      const lines = known.get(locale) ?? versionLines(composeDocument({ records, summary }, locale).document);
      known.set(locale, lines);
      return lines;
    };
    const versions = versionsOf(rows, summary.template);
    return { ...approvalOf({ summary, versions, linesIn }), versions, linesIn };
  }, [rows, records, summary]);
}
