import type { Locale } from '../primitives.ts';
import type { Summary, SummaryTemplate } from '../records/summary.ts';
import type { Version, VersionLine } from '../records/version.ts';
import { saysTheSame } from './compare-versions.ts';

/** How far a document is, as it stands now. */
export type Approval = {
  /** What was said of it, or `in_review` again where it no longer says what was approved. */
  readonly state: Summary['state'];
  /** What was approved last, where anything was. */
  readonly approved: Version | null;
  /** The languages that say something else since; empty while the approval holds. */
  readonly changed: readonly Locale[];
};

type ApprovalInput = {
  readonly summary: Pick<Summary, 'template' | 'state'>;
  readonly versions: readonly Version[];
  /** What the document says now in one language. Asked only where something was approved. */
  readonly linesIn: (locale: Locale) => readonly VersionLine[];
};

/**
 * How far a document is. Nobody writes that an approval no longer holds: it is seen by comparing what was approved
 * with what would leave now, so that taking the edit back brings the approval back.
 */
export function approvalOf({ summary, versions, linesIn }: ApprovalInput): Approval {
  const isApproved = summary.state === 'approved' || summary.state === 'published';
  const approved = isApproved ? approvedVersion(versions, summary.template) : null;
  if (approved === null) return { state: isApproved ? 'in_review' : summary.state, approved, changed: [] };
  const changed = languagesOf(approved).filter((locale) => !saysTheSame(approved.texts[locale] ?? [], linesIn(locale)));
  return { state: changed.length === 0 ? summary.state : 'in_review', approved, changed };
}

/** What was approved last of a template, whatever came of it. */
export function approvedVersion(versions: readonly Version[], template: SummaryTemplate): Version | null {
  return versionsOf(versions, template).find(({ cause }) => cause === 'approval') ?? null;
}

/** The versions of a template, the newest first. */
export function versionsOf(versions: readonly Version[], template: SummaryTemplate): Version[] {
  return versions
    .filter((version) => version.template === template && version.deletedAt === null)
    .toSorted((a, b) => b.version - a.version || (a.at < b.at ? 1 : -1));
}

/**
 * The number of the next version: after those of files and of approvals alike. No number is given twice, also where
 * the step that counted it was taken back.
 */
export function nextVersion(summary: Pick<Summary, 'template' | 'version'>, versions: readonly Version[]): number {
  return Math.max(summary.version, versionsOf(versions, summary.template)[0]?.version ?? 0) + 1;
}

/** The languages a version was kept in. */
export function languagesOf({ texts }: Version): Locale[] {
  return Object.keys(texts) as Locale[];
}
