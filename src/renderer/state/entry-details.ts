import { create } from 'zustand';
import type { MeetingId, OutcomeId, TopicId } from '#domain/ids.ts';
import { useRoute } from './route.ts';

/** The topic whose indicators are shown. */
export type IndicatorsOf = { readonly meetingId: MeetingId; readonly topicId: TopicId };

type EntryDetails = {
  /** The entry all about which is shown; null where none is. */
  readonly outcomeId: OutcomeId | null;
  readonly indicatorsOf: IndicatorsOf | null;
};

/** What is looked at beyond its line, from wherever it was opened. It may be forgotten. */
export const useEntryDetails = create<EntryDetails>()(() => ({ outcomeId: null, indicatorsOf: null }));

/** Shows all about one entry, over the screen one is on. */
export function openEntryDetails(outcomeId: OutcomeId): void {
  useEntryDetails.setState({ outcomeId });
}

export function closeEntryDetails(): void {
  useEntryDetails.setState({ outcomeId: null });
}

/** Shows the indicators of a topic. */
export function openIndicators(indicatorsOf: IndicatorsOf): void {
  useEntryDetails.setState({ indicatorsOf });
}

export function closeIndicators(): void {
  useEntryDetails.setState({ indicatorsOf: null });
}

/** What lies over a screen goes with it. */
useRoute.subscribe(({ route }, before) => {
  if (route !== before.route) useEntryDetails.setState({ outcomeId: null, indicatorsOf: null });
});
