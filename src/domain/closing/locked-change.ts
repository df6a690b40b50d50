import type { PlannedChange } from '../change.ts';
import type { SessionId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Closing } from '../records/follow-up.ts';
import type { EntityName } from '../records/tables.ts';

/** What is locked once the record of a session is final; a final meeting locks who was there as well. */
const ofSession: ReadonlySet<EntityName> = new Set(['sessions', 'agendaItems', 'outcomes', 'notes']);
const ofMeeting: ReadonlySet<EntityName> = new Set([...ofSession, 'rooms', 'attendees', 'presenceEvents']);

/** What goes on after the meeting: how far a promise has come. */
const goesOn: Readonly<Partial<Record<EntityName, readonly string[]>>> = { outcomes: ['status'] };

/** The closings that hold now: not reopened, not in the trash. */
export function standing(closings: readonly Closing[]): readonly Closing[] {
  return closings.filter(({ reopenedAt, deletedAt }) => reopenedAt === null && deletedAt === null);
}

/** The closing that locks a session: its own, or that of the whole meeting. Null where nothing does. */
export function closingOf(closings: readonly Closing[], sessionId: SessionId | null): Closing | null {
  const now = standing(closings);
  return (
    now.find((closing) => closing.sessionId === null) ??
    (sessionId === null ? null : (now.find((closing) => closing.sessionId === sessionId) ?? null))
  );
}

/** Whether a change may be locked at all, before anything is read. */
export function isLockable({ entity }: PlannedChange): boolean {
  return ofMeeting.has(entity);
}

/**
 * The closing that forbids a change, or null. Translations, the status of promises and decisions go on after a record
 * is final; its words, people, places and order don't. `current` is the row as stored, null where there is none.
 */
export function lockOf(change: PlannedChange, current: object | null, closings: readonly Closing[]): Closing | null {
  const now = standing(closings);
  if (now.length === 0 || !isLockable(change) || !saysOtherwise(change)) return null;
  const whole = now.find(({ sessionId }) => sessionId === null);
  if (whole !== undefined) return whole;
  if (!ofSession.has(change.entity)) return null;
  const sessions = [current, change.before, change.after].map((row) => sessionOf(change, row));
  return now.find(({ sessionId }) => sessions.includes(sessionId)) ?? null;
}

function sessionOf({ entity, entityId }: PlannedChange, row: object | null): string | null {
  if (entity === 'sessions') return entityId;
  const id = row === null ? undefined : (row as Readonly<Record<string, unknown>>)['sessionId'];
  return typeof id === 'string' ? id : null;
}

/** Whether a change touches the record itself. */
function saysOtherwise({ entity, before, after }: PlannedChange): boolean {
  if (before === null || after === null) return true;
  const [old, next] = [before, after] as unknown as readonly [Fields, Fields];
  return Object.keys(next).some((field) => {
    if (goesOn[entity]?.includes(field) === true) return false;
    if (field === 'decision' && isFields(old[field]) && isFields(next[field])) {
      return decided(old[field]) !== decided(next[field]);
    }
    return sourceOf(old[field]) !== sourceOf(next[field]);
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A decision without its status: a later one may supersede it. */
function decided({ status: _status, rationale, ...rest }: Fields): string {
  return JSON.stringify({ ...rest, rationale: sourceOf(rationale) });
}

/** Of a text only the language it was written in; anything else as it is. */
function sourceOf(value: unknown): string {
  if (isFields(value) && 'source' in value && isFields(value['values'])) {
    const text = value as unknown as LocalizedText;
    return JSON.stringify([text.source, text.values[text.source]?.text ?? '']);
  }
  return JSON.stringify(value ?? null);
}
