import { outcomeKinds, type Outcome } from '../records/outcome.ts';
import type { Summary, SummaryTemplate } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';

/** Names words of documents: `document.section.attendance`. */
export type DocumentWordKey = `document.${string}`;

/** A part of a document that can be left out and moved. */
export type DocumentSection = { readonly id: string; readonly title: DocumentWordKey; readonly on: boolean };

type Standard = Omit<DocumentSection, 'on'> & {
  /** Left out until somebody wants it. */
  readonly isExtra?: boolean;
};

const named = (id: string): Standard => ({ id, title: `document.section.${id}` });
const milestones: Standard = { ...named('milestones'), isExtra: true };

/** The sections of each template, in their standard order. Ids are kept in records: they never change. */
const standards: Readonly<Record<SummaryTemplate, readonly Standard[]>> = {
  takeaways: [...outcomeKinds.map((kind): Standard => ({ id: kind, title: `document.kind.${kind}` })), milestones],
  minutes: ['facts', 'attendance', 'proceedings', 'decisions', 'actions'].map(named).concat(milestones),
  decisions: ['in_force', 'pending', 'past'].map(named),
  commitments: ['commitments', 'actions', 'indicators'].map(named).concat(milestones),
  attendance: ['figures', 'people', 'absent'].map(named),
  run_of_show: ['facts', 'timetable'].map(named),
};

/**
 * The sections of a summary in its order. Where nothing was chosen they are those of the template; a section that a
 * newer program brought is added at the end, one that is gone is passed over.
 */
export function sectionsOf(
  _records: Pick<MeetingRecords, 'meeting'>,
  { template, sections = [] }: Pick<Summary, 'template' | 'sections'>,
): DocumentSection[] {
  const standard = standards[template];
  const chosen = sections.flatMap(({ id, on }) => {
    const known = standard.find((section) => section.id === id);
    return known === undefined ? [] : [{ id, title: known.title, on }];
  });
  const first = chosen.filter(({ id }, at) => chosen.findIndex((other) => other.id === id) === at);
  const rest = standard.filter(({ id }) => !first.some((section) => section.id === id));
  return [...first, ...rest.map(({ id, title, isExtra = false }) => ({ id, title, on: !isExtra }))];
}

/** The ids of the sections that are in the document, in its order. */
export function sectionsIn(summary: Pick<Summary, 'template' | 'sections'>, records: MeetingRecords): string[] {
  return sectionsOf(records, summary).flatMap(({ id, on }) => (on ? [id] : []));
}

/** Whether a template has anything to say of an entry of this kind. */
export function isInTemplate({ template }: Pick<Summary, 'template'>, { kind }: Pick<Outcome, 'kind'>): boolean {
  switch (template) {
    case 'takeaways':
    case 'minutes':
      return true;
    case 'decisions':
      return kind === 'decision';
    case 'commitments':
      return kind === 'commitment' || kind === 'action';
    default:
      return false;
  }
}

/** The sections an entry stands in. `isReplaced`: another decision took its place. */
export function homesOf(
  { template }: Pick<Summary, 'template'>,
  outcome: Pick<Outcome, 'kind' | 'decision'>,
  isReplaced: boolean,
): readonly string[] {
  const { kind } = outcome;
  switch (template) {
    case 'takeaways':
      return [kind];
    case 'minutes':
      if (kind === 'decision') return ['proceedings', 'decisions'];
      return kind === 'commitment' || kind === 'action' ? ['proceedings', 'actions'] : ['proceedings'];
    case 'decisions':
      return [registerOf(outcome, isReplaced)];
    case 'commitments':
      return [kind === 'commitment' ? 'commitments' : 'actions'];
    default:
      return [];
  }
}

function registerOf({ decision }: Pick<Outcome, 'decision'>, isReplaced: boolean): string {
  if (isReplaced || decision?.status === 'superseded' || decision?.status === 'rejected') return 'past';
  return decision?.status === 'proposed' || decision?.status === 'deferred' ? 'pending' : 'in_force';
}
