import {
  asId,
  type Id,
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
  return {
    ...measures(data, frame),
    progress: data.progress.map(({ outcome, at, text, status }) => ({
      ...own<ProgressId>(frame),
      outcomeId: idOf(frame.outcomes, outcome),
      at: frame.at(at),
      text: frame.text(text),
      status: status ?? null,
    })),
    links: data.links.map(({ from, to }) => ({
      ...own<LinkId>(frame),
      fromId: idOf(frame.outcomes, from),
      toId: idOf(frame.outcomes, to),
    })),
    markers: data.markers.map(({ at, session, item, outcome, text }) => ({
      ...own<MarkerId>(frame),
      sessionId: idOf(frame.sessions, session),
      agendaItemId: item === undefined ? null : idOf(frame.items, `${session}/${item}`),
      outcomeId: outcome === undefined ? null : idOf(frame.outcomes, outcome),
      at: frame.at(at),
      text,
      state: 'open',
    })),
    glossaryTerms: data.glossary.map(({ acronym, term, definition, doNotTranslate }) => ({
      ...own<TermId>(frame),
      acronym,
      term: frame.text(term),
      definition: definition === undefined ? null : frame.text(definition),
      doNotTranslate: doNotTranslate ?? false,
    })),
    images: [],
    closings: [],
  };
}

function measures({ indicators }: SampleData, frame: SampleFrame): Pick<FollowUp, 'indicators' | 'readings'> {
  const order = ranks(indicators.length);
  const measured = indicators.map(({ topic, name, unit, baseline, target, readings }, index) => ({
    readings,
    indicator: {
      ...own<IndicatorId>(frame),
      topicId: idOf(frame.topics, topic),
      outcomeId: null,
      name: frame.text(name),
      unit,
      baseline,
      target,
      rank: order[index] ?? '',
    },
  }));
  return {
    indicators: measured.map(({ indicator }) => indicator),
    readings: measured.flatMap(({ indicator, readings }) =>
      readings.map(({ date, value, note }) => ({
        ...own<ReadingId>(frame),
        indicatorId: indicator.id,
        date: date as PlainDate,
        value,
        note: note ?? '',
      })),
    ),
  };
}

function own<I extends Id<string>>({ meetingId, newId }: SampleFrame) {
  return { id: asId<I>(newId()), meetingId, deletedAt: null } as const;
}
