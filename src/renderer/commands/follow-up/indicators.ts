import { creation, edition } from '#domain/change.ts';
import { type IndicatorId, type MeetingId, type OutcomeId, type ReadingId, type TopicId, asId } from '#domain/ids.ts';
import { localized, withText } from '#domain/localized-text.ts';
import { rankBetween } from '#domain/rank.ts';
import type { Indicator, Reading } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** The name in the language it was written in. */
type IndicatorFields = Pick<Indicator, 'unit' | 'baseline' | 'target'> & { readonly name: string };

type NewIndicator = IndicatorFields & {
  readonly meetingId: MeetingId;
  /** One of the two: what is measured by it. */
  readonly topicId: TopicId | null;
  readonly outcomeId: OutcomeId | null;
};

/** A figure by which a topic or an entry will be measured; the last of its meeting. */
export const addIndicator = command(async ({ name, ...fields }: NewIndicator, { db, newId }) => {
  const { meetingId } = fields;
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const ranks = (await rowsOf(db, 'indicators', meetingId)).map(({ rank }) => rank).sort();
  const indicator: Indicator = {
    ...fields,
    id: asId<IndicatorId>(newId()),
    name: localized(meeting.sourceLocale, name),
    rank: rankBetween(ranks.at(-1) ?? null, null),
    deletedAt: null,
  };
  return { meetingId, changes: [creation('indicators', indicator)], output: { indicatorId: indicator.id } };
});

type EditIndicator = { readonly indicatorId: IndicatorId; readonly fields: Partial<IndicatorFields> };

/** Changes what an indicator is called, counts and aims at. A new name marks its translations stale. */
export const editIndicator = command(async ({ indicatorId, fields }: EditIndicator, { db }) => {
  const indicator = await rowOrThrow(db.indicators, indicatorId);
  const { name, ...rest } = fields;
  const change = edition('indicators', indicator, {
    ...rest,
    ...(name === undefined ? {} : { name: withText(indicator.name, indicator.name.source, name) }),
  });
  return { meetingId: indicator.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Moves an indicator to the trash. Its readings stay with it, and come back with it. */
export const deleteIndicator = command(async ({ indicatorId }: { readonly indicatorId: IndicatorId }, { db, now }) => {
  const indicator = await rowOrThrow(db.indicators, indicatorId);
  const change = edition('indicators', indicator, { deletedAt: now() });
  return { meetingId: indicator.meetingId, changes: change === null ? [] : [change], output: null };
});

type ReadingFields = Pick<Reading, 'date' | 'value' | 'note'>;

/** What an indicator was on a day. */
export const addReading = command(
  async ({ indicatorId, ...fields }: ReadingFields & { readonly indicatorId: IndicatorId }, { db, newId }) => {
    const { meetingId } = await rowOrThrow(db.indicators, indicatorId);
    const id = asId<ReadingId>(newId());
    const reading: Reading = { ...fields, id, meetingId, indicatorId, deletedAt: null };
    return { meetingId, changes: [creation('readings', reading)], output: { readingId: id } };
  },
);

type EditReading = { readonly readingId: ReadingId; readonly fields: Partial<ReadingFields> };

/** Repairs a reading. */
export const editReading = command(async ({ readingId, fields }: EditReading, { db }) => {
  const reading = await rowOrThrow(db.readings, readingId);
  const change = edition('readings', reading, fields);
  return { meetingId: reading.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Moves a reading to the trash. */
export const deleteReading = command(async ({ readingId }: { readonly readingId: ReadingId }, { db, now }) => {
  const reading = await rowOrThrow(db.readings, readingId);
  const change = edition('readings', reading, { deletedAt: now() });
  return { meetingId: reading.meetingId, changes: change === null ? [] : [change], output: null };
});
