import { describe, expect, it } from 'vitest';
import { aTopic, texts } from '#tests/builders/meeting.ts';
import { inOrder, movedOneStep } from './order.ts';
import { freeTag, tagFrom, topicTagged } from './tags.ts';

const [a, b, c] = ['V001', 'V002', 'V003'].map((rank, index) => aTopic('abc'.charAt(index), texts('Tema'), { rank }));
const topics = [b!, c!, a!];

function orderAfter(moved: ReturnType<typeof movedOneStep<(typeof topics)[number]>>, before = topics): string {
  const next = before.map((topic) => ({
    ...topic,
    rank: moved.find((one) => one.topic === topic)?.rank ?? topic.rank,
  }));
  return inOrder(next)
    .map(({ id }) => id)
    .join('');
}

describe('the order of topics', () => {
  it('moves one up or down by a single rank, and nothing at the ends', () => {
    expect(movedOneStep(topics, 'b', 1)).toHaveLength(1);
    expect(orderAfter(movedOneStep(topics, 'b', 1))).toBe('acb');
    expect(orderAfter(movedOneStep(topics, 'b', -1))).toBe('bac');
    expect(orderAfter(movedOneStep(topics, 'c', -1))).toBe('acb');
    expect(movedOneStep(topics, 'a', -1)).toEqual([]);
    expect(movedOneStep(topics, 'c', 1)).toEqual([]);
  });

  it('counts anew where two laptops gave the same rank', () => {
    const same = topics.map((topic) => ({ ...topic, rank: 'V001' }));
    expect(orderAfter([], same)).toBe('abc');
    expect(orderAfter(movedOneStep(same, 'a', 1), same)).toBe('bac');
  });
});

describe('the tag of a topic', () => {
  it('is kept as a capture line reads it', () => {
    expect(tagFrom('#Coalición  Regional')).toBe('coalicion-regional');
    expect(tagFrom(' «IPv6 / RPKI» ')).toBe('ipv6-rpki');
    expect([tagFrom('# !'), tagFrom('#2023')]).toEqual(['', '']);
  });

  it('belongs to one topic of the meeting', () => {
    const known = [aTopic('redes', texts('Redes'), { tag: 'red-es' })];
    expect(topicTagged('redes', known, null)?.id).toBe('redes');
    expect(topicTagged('redes', known, 'redes')).toBeNull();
    expect(freeTag('Redes', known)).toBe('redes-2');
    expect(freeTag('Capacidades', known)).toBe('capacidades');
    expect(freeTag('¡!', known)).toBe('tema');
  });
});
