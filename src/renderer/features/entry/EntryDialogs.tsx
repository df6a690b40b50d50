import { closeEntryDetails, closeIndicators, useEntryDetails } from '#renderer/state/entry-details.ts';
import { EntrySheet } from './EntrySheet.tsx';
import { IndicatorsDialog } from './IndicatorsDialog.tsx';

/** All about one entry, and the indicators of a topic: opened from anywhere, over the screen one is on. */
export function EntryDialogs() {
  const { outcomeId, indicatorsOf } = useEntryDetails();
  return (
    <>
      {outcomeId !== null && <EntrySheet outcomeId={outcomeId} onClose={closeEntryDetails} />}
      {indicatorsOf !== null && <IndicatorsDialog of={indicatorsOf} onClose={closeIndicators} />}
    </>
  );
}
