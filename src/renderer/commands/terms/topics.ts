import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { type MeetingId, type TopicId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import { rankBetween } from '#domain/rank.ts';
import type { Topic } from '#domain/records/outcome.ts';
import { inOrder, movedOneStep } from '#domain/topics/order.ts';
import { reTagged } from '#domain/topics/re-tagged.ts';
import { freeTag, tagFrom, topicTagged } from '#domain/topics/tags.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** `tag` as it was typed; empty makes one from the title. A tag that is taken gets a number. */
type NewTopic = { readonly meetingId: MeetingId; readonly title: string; readonly tag: string };

/** A new topic, after the others. */
export const addTopic = command(async ({ meetingId, title, tag }: NewTopic, { db, newId }) => {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const topics = await rowsOf(db, 'topics', meetingId);
  const topic: Topic = {
    id: asId<TopicId>(newId()),
    meetingId,
    title: localized(meeting.sourceLocale, title.trim()),
    lead: null,
    tag: freeTag(tagFrom(tag) || title, topics),
    rank: rankBetween(inOrder(topics).at(-1)?.rank ?? null, null),
    deletedAt: null,
  };
  return { meetingId, changes: [creation('topics', topic)], output: { topicId: topic.id } };
});

/** Gives a topic another tag. One that another topic has, or without a letter, changes nothing. */
export const editTopic = command(
  async ({ topicId, tag }: { readonly topicId: TopicId; readonly tag: string }, { db }) => {
    const topic = await rowOrThrow(db.topics, topicId);
    const { meetingId } = topic;
    const next = tagFrom(tag);
    const taken = topicTagged(next, await rowsOf(db, 'topics', meetingId), topicId);
    const change = next === '' || taken !== null ? null : edition('topics', topic, { tag: next });
    return { meetingId, changes: change === null ? [] : [change], output: { isTaken: taken !== null } };
  },
);

type MoveTopic = { readonly topicId: TopicId; readonly step: -1 | 1 };

/** Takes a topic one place up (-1) or down (1), here and in the summary. */
export const moveTopic = command(async ({ topicId, step }: MoveTopic, { db }) => {
  const { meetingId } = await rowOrThrow(db.topics, topicId);
  const moved = movedOneStep(await rowsOf(db, 'topics', meetingId), topicId, step);
  const changes = moved.flatMap(({ topic, rank }) => edition('topics', topic, { rank }) ?? []);
  return { meetingId, changes, output: { isMoved: changes.length > 0 } };
});

type MergeTopics = { readonly topicId: TopicId; readonly intoId: TopicId };

/**
 * Makes one topic of two: what was filed under the first goes to the second, whose title and tag stay. Its opening
 * paragraph is taken over where the second has none.
 */
export const mergeTopics = command(async ({ topicId, intoId }: MergeTopics, context) => {
  const { db, now } = context;
  const [topic, into] = [await rowOrThrow(db.topics, topicId), await rowOrThrow(db.topics, intoId)];
  const { meetingId } = topic;
  if (topicId === intoId || into.meetingId !== meetingId) return { meetingId, changes: [], output: { entries: 0 } };
  const entries = await entryChanges(topic, intoId, context);
  const indicators = (await indicatorsOf(topic, context)).map((one) => edition('indicators', one, { topicId: intoId }));
  const changes = [
    ...entries,
    ...indicators,
    into.lead === null ? edition('topics', into, { lead: topic.lead }) : null,
    edition('topics', topic, { deletedAt: now() }),
  ].filter((change) => change !== null);
  return { meetingId, changes, output: { entries: entries.length } };
});

/** Moves a topic to the trash. Its entries lose it, its indicators go with it unless an entry is measured by them. */
export const deleteTopic = command(async ({ topicId }: { readonly topicId: TopicId }, context) => {
  const { db, now } = context;
  const topic = await rowOrThrow(db.topics, topicId);
  const entries = await entryChanges(topic, null, context);
  const indicators = (await indicatorsOf(topic, context)).map((one) =>
    edition('indicators', one, one.outcomeId === null ? { deletedAt: now() } : { topicId: null }),
  );
  const changes = [...entries, ...indicators, edition('topics', topic, { deletedAt: now() })].filter(
    (change) => change !== null,
  );
  return { meetingId: topic.meetingId, changes, output: { entries: entries.length } };
});

/** Entries in the trash are re-tagged too: restored, they must not name a topic that is gone. */
async function entryChanges(
  { id, meetingId }: Topic,
  intoId: TopicId | null,
  { db }: CommandContext,
): Promise<readonly PlannedChange[]> {
  const outcomes = await db.outcomes.where({ meetingId }).toArray();
  return outcomes.flatMap(
    (outcome) => edition('outcomes', outcome, { topicIds: reTagged(outcome.topicIds, id, intoId) }) ?? [],
  );
}

async function indicatorsOf({ id, meetingId }: Topic, { db }: CommandContext) {
  return (await rowsOf(db, 'indicators', meetingId)).filter(({ topicId }) => topicId === id);
}
