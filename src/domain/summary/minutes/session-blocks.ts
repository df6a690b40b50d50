import { isolated } from '../../format/bidi.ts';
import { formatList } from '../../format/lists.ts';
import type { Session } from '../../records/meeting.ts';
import type { Note, Outcome } from '../../records/outcome.ts';
import { addMinutes } from '../../time/zone.ts';
import { namesOf, people, type TemplateContext } from '../context.ts';
import { shortNameOf } from '../credit.ts';
import type { Block, FactsBlock, HeadingLevel, ProseBlock } from '../document.ts';
import { titledHeading } from '../headings.ts';
import { below } from '../level.ts';
import { isAlive } from '../plan.ts';
import { actualTimes, clockRange } from '../times.ts';
import { visibleNotes, type VisibleSession } from '../visible.ts';
import { entryGroups } from './entry-groups.ts';

export type SessionMinutes = VisibleSession & { readonly outcomes: readonly Outcome[] };

/** Whether there is anything to record of a session: a pause nobody wrote in is none of it. */
export function hasMinutes(one: VisibleSession, outcomes: readonly Outcome[], context: TemplateContext): boolean {
  const isPause = one.session.kind === 'break' || one.session.kind === 'social';
  return !isPause || outcomes.length > 0 || visibleNotes(context.records.notes, one, context.audience).length > 0;
}

/** A session: when and where, who chaired, then its notes and entries, item by item. */
export function sessionBlocks(one: SessionMinutes, level: HeadingLevel, context: TemplateContext): Block[] {
  const { session, items, outcomes } = one;
  const { records, audience, words } = context;
  const notes = visibleNotes(records.notes, one, audience);
  const known = new Set<string>(items.map(({ item }) => item.id));
  // What was said under an item the readers must not know of stands under its session.
  const home = ({ agendaItemId }: Outcome | Note) =>
    agendaItemId !== null && known.has(agendaItemId) ? agendaItemId : null;
  const under = (itemId: string | null, at: HeadingLevel): Block[] => [
    ...notes.filter((note) => home(note) === itemId).map((note) => prose(note, at, context)),
    ...entryGroups(
      outcomes.filter((outcome) => home(outcome) === itemId),
      at,
      context,
    ),
  ];
  return [
    titledHeading(
      {
        role: 'session',
        level,
        anchor: `session-${session.id}`,
        title: session.title,
        ref: { entity: 'sessions', entityId: session.id, field: 'title' },
        untitled: words('document.heading.untitledSession'),
      },
      context,
    ),
    sessionFacts(session, context),
    ...under(null, below(level)),
    ...items.flatMap(({ item, number }) => [
      titledHeading(
        {
          role: 'item',
          level: below(level),
          anchor: `item-${item.id}`,
          number,
          title: item.title,
          ref: { entity: 'agendaItems', entityId: item.id, field: 'title' },
          untitled: words('document.heading.untitledItem'),
        },
        context,
      ),
      ...presenters(item, context),
      ...under(item.id, below(below(level))),
    ]),
  ];
}

function prose(note: Note, level: HeadingLevel, { records }: TemplateContext): ProseBlock {
  const { sourceLocale } = records.meeting;
  return { kind: 'prose', role: 'note', key: `note-${note.id}`, level, lang: sourceLocale, markdown: note.text };
}

function presenters(item: VisibleSession['items'][number]['item'], context: TemplateContext): FactsBlock[] {
  const who = namesOf(people(item.presenterIds), 'speaker', context);
  if (who === null) return [];
  const rows = [{ term: context.words('document.fact.presenters'), text: who }];
  return [{ kind: 'facts', role: 'session', key: `facts-${item.id}`, rows }];
}

function sessionFacts(session: Session, context: TemplateContext): FactsBlock {
  const { records, locale, words, directory } = context;
  const room = records.rooms.find(({ id }) => id === session.roomId);
  const parties = session.partyOrganizationIds.flatMap((id) => directory.organizations.get(id) ?? []);
  const rows: (FactsBlock['rows'][number] | null)[] = [
    fact('time', timeOf(session, context)),
    fact('room', room === undefined || !isAlive(room) ? null : isolated(room.name.trim())),
    fact('chair', namesOf(people(session.chairIds), 'speaker', context)),
    fact('rapporteur', namesOf(people(session.rapporteurIds), 'speaker', context)),
    fact('presenters', namesOf(people(session.presenterIds), 'speaker', context)),
    fact('parties', parties.length === 0 ? null : formatList(parties.map(shortNameOf), locale)),
  ];
  return { kind: 'facts', role: 'session', key: `facts-${session.id}`, rows: rows.filter((row) => row !== null) };

  function fact(id: string, text: string | null): FactsBlock['rows'][number] | null {
    return text === null || text === '' ? null : { term: words(`document.fact.${id}`), text };
  }
}

/** When it really was, else when it was to be. */
function timeOf(session: Session, { records, words }: TemplateContext): string {
  const clock = { timeZone: records.meeting.timeZone, words };
  const planned = clockRange(session.startsAt, addMinutes(session.startsAt, session.plannedMinutes), clock);
  if (session.state === 'cancelled') return words('document.time.cancelled', { planned });
  const actual = actualTimes(session, clock);
  return actual === null || actual === planned ? planned : words('document.time.planned', { actual, planned });
}
