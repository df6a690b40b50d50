import { useMemo } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import { type Board, type Follow, boardOf } from '#domain/projector/board.ts';
import type { Row } from '#domain/records/tables.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useAllRows, useRowsOf } from '#renderer/queries/rows.ts';
import { useCapturedPlace } from '#renderer/state/captured-place.ts';
import { useNow } from '#renderer/state/clock.ts';
import { useProjector } from '#renderer/state/projector.ts';

export type Projected = {
  readonly meeting: Row<'meetings'>;
  readonly rooms: readonly Row<'rooms'>[];
  readonly sessions: readonly Row<'sessions'>[];
  readonly board: Board;
  readonly follow: Follow;
  /** One language, or two side by side. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly names: Names;
};

export type Names = {
  readonly parties: ReadonlyMap<string, string>;
  readonly milestones: ReadonlyMap<string, Row<'milestones'>>;
};

const currentSession: Follow = { kind: 'current' };

/** What is on the screen, live; null where the meeting is gone, undefined while it is read. */
export function useProjected(meetingId: MeetingId): Projected | null | undefined {
  const now = useNow(5);
  const captured = useCapturedPlace(meetingId);
  const { circle, first, second, follows } = useProjector();
  const meeting = useMeeting(meetingId);
  const rooms = useRowsOf('rooms', meetingId);
  const sessions = useRowsOf('sessions', meetingId);
  const items = useRowsOf('agendaItems', meetingId);
  const outcomes = useRowsOf('outcomes', meetingId);
  const names = useNames(meetingId);
  const follow = follows[meetingId] ?? currentSession;
  const board = useMemo(() => {
    if (sessions === undefined || items === undefined || outcomes === undefined) return undefined;
    return boardOf({ sessions, items, outcomes }, { circle, follow, captured, now });
  }, [sessions, items, outcomes, circle, follow, captured, now]);
  if (meeting === null) return null;
  if (meeting === undefined || rooms === undefined || sessions === undefined || board === undefined) return undefined;
  const one = first ?? meeting.sourceLocale;
  const locales = second === null || second === one ? ([one] as const) : ([one, second] as const);
  return { meeting, rooms, sessions, board, follow, locales, names };
}

function useNames(meetingId: MeetingId): Names {
  const organizations = useAllRows('organizations');
  const people = useAllRows('people');
  const milestones = useRowsOf('milestones', meetingId);
  return useMemo(
    () => ({
      parties: new Map<string, string>([
        ...(organizations ?? []).map(({ id, acronym, name }) => [id, acronym || name] as const),
        ...(people ?? []).map(({ id, displayName }) => [id, displayName] as const),
      ]),
      milestones: new Map((milestones ?? []).map((milestone) => [milestone.id as string, milestone])),
    }),
    [organizations, people, milestones],
  );
}
