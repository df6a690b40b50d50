import { expect, it, vi } from 'vitest';
import { type MeetingId, type OutcomeId, type TopicId, asId } from '#domain/ids.ts';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { openEntryDetails, openIndicators, useEntryDetails } = await import('./entry-details.ts');
const { useRoute } = await import('./route.ts');

it('shows the details of an entry until another screen is opened', () => {
  const meetingId = asId<MeetingId>('reunion');
  useRoute.getState().go({ screen: 'capture', meetingId });
  openEntryDetails(asId<OutcomeId>('D-01'));
  openIndicators({ meetingId, topicId: asId<TopicId>('redes') });
  expect(useEntryDetails.getState()).toMatchObject({ outcomeId: 'D-01', indicatorsOf: { topicId: 'redes' } });

  useRoute.getState().go({ screen: 'register', within: null });
  expect(useEntryDetails.getState()).toEqual({ outcomeId: null, indicatorsOf: null });
});
