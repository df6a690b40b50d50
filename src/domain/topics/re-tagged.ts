import type { TopicId } from '../ids.ts';

/** The topics of an entry with one replaced by another, or gone (null). None stands twice. */
export function reTagged(topicIds: readonly TopicId[], gone: TopicId, into: TopicId | null): readonly TopicId[] {
  if (!topicIds.includes(gone)) return topicIds;
  const replaced = topicIds.flatMap((id) => (id === gone ? (into ?? []) : id));
  return [...new Set(replaced)];
}
