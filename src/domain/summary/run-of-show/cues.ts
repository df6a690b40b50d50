import { isolated } from '../../format/bidi.ts';
import { formatDay } from '../../format/dates.ts';
import { formatList } from '../../format/lists.ts';
import type { NumberedItem } from '../../capture/item-clock.ts';
import type { Instant, PlainDate } from '../../primitives.ts';
import type { AgendaItem, Room, Session } from '../../records/meeting.ts';
import { saysNothing } from '../../text/says-nothing.ts';
import { addMinutes } from '../../time/zone.ts';
import { column } from '../columns.ts';
import { cell, figure, namesOf, passageCell, people, type TemplateContext } from '../context.ts';
import type { Block, HeadingLevel, TableBlock, TableRow } from '../document.ts';
import { ownHeading, sectionHeading } from '../headings.ts';
import { planFacts } from '../meeting-facts.ts';
import { isAlive } from '../plan.ts';
import { actualTimes, clockRange, clockTime } from '../times.ts';
import { visibleSessions, type VisibleSession } from '../visible.ts';
import { plannedTimes } from './planned-times.ts';

/** One section of the run of show. */
export function runSection(id: string, context: TemplateContext): Block[] {
  if (id === 'facts') return [sectionHeading(id, context), planFacts(context)];
  return id === 'timetable' ? timetable(context) : [];
}

/** Day by day and room by room, cue by cue. */
function timetable(context: TemplateContext): Block[] {
  const sessions = visibleSessions(context.records, context.audience);
  const days = [...new Set(sessions.map(({ day }) => day))];
  return days.flatMap((day) =>
    dayBlocks(
      day,
      sessions.filter((one) => one.day === day),
      context,
    ),
  );
}

function dayBlocks(day: PlainDate, sessions: readonly VisibleSession[], context: TemplateContext): Block[] {
  const { locale, words } = context;
  const heading = ownHeading({ role: 'day', level: 2, anchor: `day-${day}`, text: formatDay(day, locale) });
  const rooms = roomsOf(sessions, context);
  return [
    heading,
    ...rooms.flatMap(({ room, own }) => {
      const isNameless = room === null || saysNothing(room.name);
      const name = isNameless ? words('document.heading.noRoom') : isolated(room.name.trim());
      const level: HeadingLevel = 3;
      const anchor = `day-${day}-${room === null ? 'none' : room.id}`;
      return [
        ownHeading({ role: 'room', level, anchor, text: name }),
        cueTable(
          own,
          { key: `table-${anchor}`, caption: words('document.table.sessions', { count: own.length }) },
          context,
        ),
      ];
    }),
  ];
}

type RoomCues = { readonly room: Room | null; readonly own: readonly VisibleSession[] };

/** The rooms in their order; what has none, a break for one, comes first. */
function roomsOf(sessions: readonly VisibleSession[], { records }: TemplateContext): RoomCues[] {
  const rooms = records.rooms.filter(isAlive).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  const known = new Set<string>(rooms.map(({ id }) => id));
  const homeless = sessions.filter(({ session: { roomId } }) => roomId === null || !known.has(roomId));
  return [
    { room: null, own: homeless },
    ...rooms.map((room) => ({ room, own: sessions.filter(({ session }) => session.roomId === room.id) })),
  ].filter(({ own }) => own.length > 0);
}

function cueTable(
  sessions: readonly VisibleSession[],
  named: Pick<TableBlock, 'key' | 'caption'>,
  context: TemplateContext,
): TableBlock {
  return {
    kind: 'table',
    role: 'cues',
    ...named,
    columns: [
      column('time', { width: 1.7, isHead: true }, context),
      column('minutes', { width: 0.8, align: 'end' }, context),
      column('number', { width: 0.8 }, context),
      column('cue', { width: 5 }, context),
      column('presenter', { width: 3 }, context),
      column('purpose', { width: 1.7 }, context),
      column('actual', { width: 1.7 }, context),
    ],
    rows: sessions.flatMap((one) => [sessionRow(one.session, context), ...itemRows(one, context)]),
  };
}

function sessionRow(session: Session, context: TemplateContext): TableRow {
  const { words } = context;
  const { timeZone } = context.records.meeting;
  const clock = { timeZone, words };
  const end = addMinutes(session.startsAt, session.plannedMinutes);
  const ref = { entity: 'sessions', entityId: session.id, field: 'title' } as const;
  const titled = passageCell(session.title, ref, context);
  const title = titled.text === '' ? cell(words('document.heading.untitledSession')) : titled;
  const cells = [
    cell(clockRange(session.startsAt, end, clock)),
    cell(figure(session.plannedMinutes, context)),
    cell(null),
    { ...title, detail: kindOf(session, context) },
    cell(presentersOf(session, context)),
    cell(null),
    cell(actualTimes(session, clock)),
  ];
  return cells.map((one) => ({ ...one, look: 'strong' }));
}

/** A pause is called one already. */
function kindOf({ kind, state }: Session, { words }: TemplateContext): string | null {
  const parts = [
    ...(kind === 'break' ? [] : [words(`document.data.session.${kind}`)]),
    ...(state === 'cancelled' ? [words('document.data.sessionState.cancelled')] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}

/** Who chairs and who presents. Names an imported agenda brought are names of people: shown only where people are. */
function presentersOf(session: Session, context: TemplateContext): string | null {
  const { words, rule, locale } = context;
  const chairs = namesOf(people(session.chairIds), 'speaker', context);
  const presenters = namesOf(people(session.presenterIds), 'speaker', context);
  const imported = session.presenterNames.map((name) => name.trim()).filter((name) => name !== '');
  const others = rule === 'name' && imported.length > 0 ? formatList(imported.map(isolated), locale) : null;
  const parts = [
    chairs === null ? null : words('document.cue.chair', { who: chairs }),
    presenters,
    presenters === null ? others : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('\n');
}

function itemRows({ session, items }: VisibleSession, context: TemplateContext): TableRow[] {
  const times = plannedTimes(session, allItems(session, context));
  return items.map((numbered) => itemRow(numbered, times.get(numbered.item.id) ?? null, context));
}

/** Hidden items take their time too. */
function allItems({ id }: Session, { records }: TemplateContext): AgendaItem[] {
  return records.agendaItems.filter((item) => item.sessionId === id && isAlive(item));
}

function itemRow(
  { item, number }: NumberedItem<AgendaItem>,
  startsAt: Instant | null,
  context: TemplateContext,
): TableRow {
  const { words } = context;
  const { timeZone } = context.records.meeting;
  const clock = { timeZone, words };
  const { plannedMinutes } = item;
  const ref = { entity: 'agendaItems', entityId: item.id, field: 'title' } as const;
  const titled = passageCell(item.title, ref, context);
  const time =
    startsAt === null
      ? null
      : plannedMinutes === null
        ? clockTime(startsAt, timeZone)
        : clockRange(startsAt, addMinutes(startsAt, plannedMinutes), clock);
  return [
    cell(time),
    cell(plannedMinutes === null ? null : figure(plannedMinutes, context)),
    cell(number),
    titled.text === '' ? cell(words('document.heading.untitledItem')) : titled,
    cell(namesOf(people(item.presenterIds), 'speaker', context)),
    cell(words(`document.purpose.${item.purpose}`)),
    cell(actualTimes(item, clock)),
  ];
}
