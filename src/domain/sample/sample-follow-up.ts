import {
  asId,
  type IndicatorId,
  type LinkId,
  type MarkerId,
  type ProgressId,
  type ReadingId,
  type TermId,
} from '../ids.ts';
import type { PlainDate } from '../primitives.ts';
import { ranks } from '../rank.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { SampleData } from './sample-data.ts';
import { idOf, type SampleFrame } from './sample-frame.ts';

type FollowUp = Pick<
  MeetingRecords,
  'progress' | 'indicators' | 'readings' | 'links' | 'markers' | 'glossaryTerms' | 'images' | 'closings'
>;

/** What follows the entries of a sample meeting, and the words it explains. */
export function sampleFollowUp(data: SampleData, frame: SampleFrame): FollowUp {
  const { meetingId, newId } = frame;
  const order = ranks(data.indicators.length);
  const measured = data.indicators.map((indicator, index) => ({
    ...indicator,
    id: asId<IndicatorId>(newId()),
    rank: order[index] ?? '',
  }));
  return {
    progress: data.progress.map(({ outcome, at, text, status }) => ({
      id: asId<ProgressId>(newId()),
      meetingId,
      outcomeId: idOf(frame.outcomes, outcome),
      at: frame.at(at),
      text: frame.text(text),
      status: status ?? null,
      deletedAt: null,
    })),
    indicators: measured.map(({ id, topic, name, unit, baseline, target, rank }) => ({
      id,
      meetingId,
      topicId: idOf(frame.topics, topic),
      outcomeId: null,
      name: frame.text(name),
      unit,
      baseline,
      target,
      rank,
      deletedAt: null,
    })),
    readings: measured.flatMap(({ id, readings }) =>
      readings.map(({ date, value, note }) => ({
        id: asId<ReadingId>(newId()),
        meetingId,
        indicatorId: id,
        date: date as PlainDate,
        value,
        note: note ?? '',
        deletedAt: null,
      })),
    ),
    links: data.links.map(({ from, to }) => ({
      id: asId<LinkId>(newId()),
      meetingId,
      fromId: idOf(frame.outcomes, from),
      toId: idOf(frame.outcomes, to),
      deletedAt: null,
    })),
    markers: data.markers.map(({ at, session, item, outcome, text }) => ({
      id: asId<MarkerId>(newId()),
      meetingId,
      sessionId: idOf(frame.sessions, session),
      agendaItemId: item === undefined ? null : idOf(frame.items, `${session}/${item}`),
      outcomeId: outcome === undefined ? null : idOf(frame.outcomes, outcome),
      at: frame.at(at),
      text,
      state: 'open',
      deletedAt: null,
    })),
    glossaryTerms: data.glossary.map(({ acronym, term, definition, doNotTranslate }) => ({
      id: asId<TermId>(newId()),
      meetingId,
      acronym,
      term: frame.text(term),
      definition: definition === undefined ? null : frame.text(definition),
      doNotTranslate: doNotTranslate ?? false,
      deletedAt: null,
    })),
    images: [],
    closings: [],
  };
}
