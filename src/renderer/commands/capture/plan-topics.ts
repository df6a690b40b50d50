import type { CapturedTopic } from '#domain/capture/capture.ts';
import { type PlannedChange, creation } from '#domain/change.ts';
import { type MeetingId, type TopicId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { rankBetween } from '#domain/rank.ts';
import type { Topic } from '#domain/records/outcome.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import type { CommandContext } from '../command.ts';

type Meeting = { readonly id: MeetingId; readonly sourceLocale: Locale };

type PlannedTopics = { readonly topicIds: readonly TopicId[]; readonly changes: readonly PlannedChange[] };

/** The ids of the topics an entry names, and the topics that have to be made for it. */
export async function planTopics(
  captured: readonly CapturedTopic[],
  meeting: Meeting,
  { db, newId }: CommandContext,
): Promise<PlannedTopics> {
  if (captured.every(({ topicId }) => topicId !== null)) {
    return { topicIds: captured.flatMap(({ topicId }) => topicId ?? []), changes: [] };
  }
  const topics = await rowsOf(db, 'topics', meeting.id);
  let last =
    topics
      .map(({ rank }) => rank)
      .sort()
      .at(-1) ?? null;
  const changes: PlannedChange[] = [];
  const made = new Map<string, TopicId>();
  const topicIds = captured.map(({ topicId, tag, title }) => {
    const known = topicId ?? topics.find((topic) => topic.tag === tag)?.id ?? made.get(tag);
    if (known !== undefined) return known;
    last = rankBetween(last, null);
    const id = asId<TopicId>(newId());
    const topic: Topic = {
      id,
      meetingId: meeting.id,
      title: localized(meeting.sourceLocale, title),
      lead: null,
      tag,
      rank: last,
      deletedAt: null,
    };
    made.set(tag, id);
    changes.push(creation('topics', topic));
    return id;
  });
  return { topicIds, changes };
}
