import { type VersionId, asId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import type { Version } from '#domain/records/version.ts';
import { approvalOf } from '#domain/summary/approval.ts';
import { versionLines } from '#domain/summary/version-lines.ts';
import type { CommandContext } from '../command.ts';
import { composeDocument } from './compose-document.ts';

/** What a document says in some languages, as a version keeps it. */
export function textsOf(records: MeetingRecords, summary: Summary, locales: readonly Locale[]): Version['texts'] {
  return Object.fromEntries(
    [...new Set(locales)].map((locale) => [
      locale,
      versionLines(composeDocument({ records, summary }, locale).document),
    ]),
  );
}

type NewVersion = {
  readonly summary: Summary;
  readonly version: number;
  readonly cause: Version['cause'];
  readonly reason: string | null;
  readonly texts: Version['texts'];
  /** All of the meeting: an export is approved only while it says what was approved. */
  readonly versions: readonly Version[];
};

/** The row of a version that is made now. */
export function newVersion(
  { summary, version, cause, reason, texts, versions }: NewVersion,
  { now, newId }: CommandContext,
): Version {
  const state = cause === 'approval' ? 'approved' : stateOf(summary, versions, texts).state;
  return {
    id: asId<VersionId>(newId()),
    meetingId: summary.meetingId,
    summaryId: summary.id,
    template: summary.template,
    version,
    cause,
    at: now(),
    audience: summary.audience,
    attribution: summary.attribution,
    reason: reason === null || reason.trim() === '' ? null : reason.trim(),
    state,
    texts,
    deletedAt: null,
  };
}

/** Only the languages that leave are looked at: the others may have changed since. */
function stateOf(summary: Summary, versions: readonly Version[], texts: Version['texts']) {
  const leaving = versions.map((version) => ({
    ...version,
    texts: Object.fromEntries(Object.entries(version.texts).filter(([locale]) => locale in texts)),
  }));
  return approvalOf({ summary, versions: leaving, linesIn: (locale) => texts[locale] ?? [] });
}
