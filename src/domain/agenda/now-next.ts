import type { Instant } from '../primitives.ts';
import type { Session } from '../records/meeting.ts';

type NowAndNext<S> = {
  /** The session that is on, with its planned minutes left; the main one where several rooms run. */
  readonly current: { readonly session: S; readonly minutesLeft: number } | null;
  readonly next: S | null;
};

/** A gap longer than this is not "next" any more: 12 hours. */
const longestGapMinutes = 12 * 60;

/** What is on at an instant and what comes next, by plan. Plenaries go before what runs beside them. */
export function nowAndNext<S extends Session>(sessions: readonly S[], now: Instant): NowAndNext<S> {
  const at = Date.parse(now);
  const planned = sessions
    .filter((session) => session.state !== 'cancelled')
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || weight(a) - weight(b));
  const running = planned.filter((session) => Date.parse(session.startsAt) <= at && at < endOf(session));
  const session = running.sort((a, b) => weight(a) - weight(b))[0] ?? null;
  const next = planned.find((candidate) => Date.parse(candidate.startsAt) > at && candidate.id !== session?.id) ?? null;
  const isSoon = next !== null && (Date.parse(next.startsAt) - at) / 60_000 <= longestGapMinutes;
  return {
    current: session === null ? null : { session, minutesLeft: Math.ceil((endOf(session) - at) / 60_000) },
    next: isSoon ? next : null,
  };
}

/** Milliseconds since the epoch at which a session ends by plan. */
export function endOf(session: Session): number {
  return Date.parse(session.startsAt) + session.plannedMinutes * 60_000;
}

function weight(session: Session): number {
  if (session.kind === 'plenary' || session.kind === 'ceremony') return 0;
  return session.kind === 'break' ? 2 : 1;
}
