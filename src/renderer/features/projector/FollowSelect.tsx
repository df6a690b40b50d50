import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import { textIn } from '#domain/localized-text.ts';
import { type Follow, shownSessions } from '#domain/projector/board.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useProjector } from '#renderer/state/projector.ts';
import { type BarGroup, BarSelect } from './BarSelect.tsx';
import type { Projected } from './use-projected.ts';

type FollowSelectProps = { readonly meetingId: MeetingId; readonly projected: Projected };

/** What the screen follows: whatever is on, a room, or one session. */
export function FollowSelect({ meetingId, projected }: FollowSelectProps) {
  const { t } = useTranslation();
  const { meeting, rooms, sessions, follow, locales } = projected;
  const { circle, follow: choose } = useProjector();
  const format = useFormat(meeting.timeZone);
  const isLong = meeting.startDate !== meeting.endDate;
  const when = (at: Instant) =>
    [isLong && format.shortDate(wallClock(at, meeting.timeZone).date), format.time(at)].filter(Boolean).join(' ');
  const inRooms = rooms.map(({ id, name }): Choice => ({ text: name, follow: { kind: 'room', roomId: id } }));
  const inSessions = shownSessions(sessions, circle).map(({ id, startsAt, title }): Choice => ({
    text: `${when(startsAt)}  ${textIn(title, locales[0]).text}`,
    follow: { kind: 'session', sessionId: id },
  }));
  const parallel = rooms.length > 1 ? inRooms : [];
  const choices: Choice[] = [
    { text: t('projector.bar.current'), follow: { kind: 'current' } },
    ...parallel,
    ...inSessions,
  ];
  const chosen = choices.find((choice) => keyOf(choice.follow) === keyOf(follow)) ?? choices[0];
  const groups: BarGroup[] = [
    { label: t('projector.bar.rooms'), options: parallel.map(optionOf) },
    { label: t('projector.bar.sessions'), options: inSessions.map(optionOf) },
  ];
  return (
    <BarSelect
      label={t('projector.bar.follow')}
      value={chosen === undefined ? '' : keyOf(chosen.follow)}
      options={choices.slice(0, 1).map(optionOf)}
      groups={groups.filter(({ options }) => options.length > 0)}
      onChange={(key) => {
        const choice = choices.find((other) => keyOf(other.follow) === key);
        if (choice !== undefined) choose(meetingId, choice.follow);
      }}
    />
  );
}

type Choice = { readonly text: string; readonly follow: Follow };

function optionOf({ text, follow }: Choice) {
  return { value: keyOf(follow), text };
}

function keyOf(follow: Follow): string {
  if (follow.kind === 'room') return `room ${follow.roomId}`;
  return follow.kind === 'session' ? `session ${follow.sessionId}` : follow.kind;
}
