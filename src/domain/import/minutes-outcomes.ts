import { dueOf } from '../capture/due.ts';
import { hasOwners } from '../capture/capture.ts';
import { type PlannedChange, creation } from '../change.ts';
import { type OutcomeId, asId } from '../ids.ts';
import { localized, sourceText } from '../localized-text.ts';
import { codesAfter } from '../outcomes/codes.ts';
import { newDecision } from '../outcomes/convert.ts';
import { strictest } from '../outcomes/strictest.ts';
import { rankBetween } from '../rank.ts';
import type { Outcome, Owner } from '../records/outcome.ts';
import { foldText } from '../text/fold.ts';
import { wallClock } from '../time/zone.ts';
import type { MinutesNames } from './minutes-names.ts';
import { type MinutesTarget, type Planning, itemAbove } from './minutes-planning.ts';
import type { NotesPreview, PreviewOutcome } from './preview.ts';

/** Changes, and how many more would have brought in what stands in the session already. */
export type Planned = { readonly changes: readonly PlannedChange[]; readonly known: number };

/** The outcomes of minutes, with codes and ranks that go on from those of the meeting. */
export function planOutcomes(planning: Planning): Planned {
  const { preview, choice, target, session } = planning;
  const there = new Set(
    target.outcomes
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ kind, text }) => `${kind} ${foldText(sourceText(text))}`),
  );
  const nextCode = codesAfter(target.codes);
  const changes: PlannedChange[] = [];
  let rank = target.lastRank;
  let known = 0;
  for (const [index, found] of preview.outcomes.entries()) {
    if (choice.withoutOutcomes.has(index)) continue;
    if (there.has(`${found.kind} ${foldText(found.text)}`)) {
      known += 1;
      continue;
    }
    rank = rankBetween(rank, null);
    changes.push(creation('outcomes', outcomeOf(found, { code: nextCode(found.kind), rank }, planning)));
  }
  return { changes, known };
}

function outcomeOf(
  found: PreviewOutcome,
  { code, rank }: { readonly code: string; readonly rank: string },
  planning: Planning,
): Outcome {
  const { preview, choice, target, tools, session, at } = planning;
  const item = itemAbove(found.item, planning);
  const isDecision = found.kind === 'decision';
  const { owners, details, due } = taskFields(found, planning);
  return {
    id: asId<OutcomeId>(tools.newId()),
    meetingId: target.meeting.id,
    kind: found.kind,
    code,
    text: localized(choice.locale, found.text, 'import'),
    details: details === '' ? null : localized(choice.locale, details, 'import'),
    topicIds: [],
    sessionId: session.id,
    agendaItemId: item?.id ?? null,
    capturedAt: at,
    rank,
    visibility: strictest([
      target.meeting.defaultVisibility,
      session.visibility,
      ...(item === null ? [] : [item.visibility]),
    ]),
    attribution: { kind: 'none' },
    presentAttendeeIds: isDecision ? presentOf(preview, target) : [],
    decision: isDecision
      ? {
          ...newDecision,
          status: found.proposed ? 'proposed' : 'adopted',
          method: found.details === '' ? null : found.details,
        }
      : null,
    owners,
    due,
    status: found.done && hasOwners(found.kind) ? 'done' : 'open',
    deletedAt: null,
  };
}

/** Who does it by when. What is not known here stays as words, and so do votes on what is no decision. */
function taskFields(found: PreviewOutcome, planning: Planning): Pick<Outcome, 'owners' | 'due'> & { details: string } {
  const { target, tools, preview, session, find } = planning;
  const { owners, unknown } = ownersOf(found, find);
  const from = preview.date ?? wallClock(session.startsAt, target.meeting.timeZone).date;
  const owned = hasOwners(found.kind);
  const due = owned && found.due !== '' ? dueOf(found.due, target.names, from) : null;
  const unread = found.due !== '' && due === null;
  const details = [
    found.kind === 'decision' ? '' : found.details,
    unknown.length === 0 ? '' : tools.words('document.imported.owner', { names: unknown.join(', ') }),
    unread ? tools.words('document.imported.due', { when: found.due }) : '',
  ];
  return { owners, due, details: details.filter((line) => line !== '').join('\n') };
}

/** Who is known here of those an outcome names, and the names of the others. */
export function ownersOf(found: PreviewOutcome, find: MinutesNames) {
  const parties = new Map<string, Owner>();
  const unknown: string[] = [];
  for (const name of found.owners) {
    const party = hasOwners(found.kind) ? find(name) : null;
    if (party === null) unknown.push(name.replace(/^@/u, ''));
    else parties.set(party.id, { party, part: 'lead' });
  }
  return { owners: [...parties.values()], unknown };
}

/** Of those the minutes list as present the ones on the attendee list; of the others nothing is known. */
function presentOf(
  { attendees: listed }: NotesPreview,
  { attendees, names }: MinutesTarget,
): Outcome['presentAttendeeIds'] {
  const present = new Set(listed?.map(({ name }) => foldText(name)));
  const people = new Set(names.people.filter((one) => present.has(foldText(one.displayName))).map(({ id }) => id));
  return attendees
    .filter(({ personId }) => people.has(personId))
    .map(({ id }) => id)
    .sort();
}
