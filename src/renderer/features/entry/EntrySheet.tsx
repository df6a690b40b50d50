import { History, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isWorkedOff } from '#domain/follow-up/progress-log.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { beforeClosing } from '#renderer/commands/unsaved.ts';
import { type Entry, useEntry } from '#renderer/queries/entry.ts';
import { openEntryDetails } from '#renderer/state/entry-details.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryHead } from './EntryHead.tsx';
import { FinalNotice } from './FinalNotice.tsx';
import { IndicatorsPart } from './IndicatorsPart.tsx';
import { LinksPart } from './LinksPart.tsx';
import { ProgressPart } from './ProgressPart.tsx';
import { RoomPart } from './RoomPart.tsx';
import { deleteEntry } from './acts.ts';

type EntrySheetProps = { readonly outcomeId: OutcomeId; readonly onClose: () => void };

/** All about one entry beyond its line, each fact repairable where it stands. */
export function EntrySheet({ outcomeId, onClose }: EntrySheetProps) {
  const { t } = useTranslation();
  const entry = useEntry(outcomeId);
  const isGone = entry === null;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  useEffect(() => beforeClosing(saveTyped), []);
  if (entry === undefined || entry === null) return null;
  const { outcome } = entry;
  const step = (by: -1 | 1) => {
    const next = neighbour(entry, by);
    if (next !== null) openEntryDetails(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Sheet
      onClose={onClose}
      title={t('entry.head.title', { kind: t(`kinds.outcome.${outcome.kind}`), code: outcome.code })}
      onKeyDown={onKeyDown}
      head={
        <EntryHead
          key={outcome.id}
          entry={entry}
          hasBefore={neighbour(entry, -1) !== null}
          hasAfter={neighbour(entry, 1) !== null}
          onStep={step}
          onClose={onClose}
        />
      }
      foot={
        <>
          <Button
            look="quiet"
            icon={History}
            onClick={() => showHistoryOf({ meetingId: outcome.meetingId, entity: 'outcomes', entityId: outcome.id })}
          >
            {t('entry.foot.history')}
          </Button>
          <Button look="quiet" icon={Trash2} onClick={() => void deleteEntry(outcome)}>
            {t('entry.foot.delete')}
          </Button>
        </>
      }
    >
      <Parts key={outcome.id} entry={entry} />
    </Sheet>
  );
}

function Parts({ entry }: { readonly entry: Entry }) {
  const { outcome, reports } = entry;
  return (
    <>
      <FinalNotice entry={entry} />
      <EntryFacts entry={entry} />
      {outcome.decision !== null && <DecisionPart entry={entry} decision={outcome.decision} />}
      {(isWorkedOff(outcome) || reports.length > 0) && <ProgressPart entry={entry} />}
      <LinksPart entry={entry} />
      <IndicatorsPart entry={entry} />
      {outcome.decision !== null && <RoomPart entry={entry} />}
    </>
  );
}

function neighbour({ outcome, outcomes }: Entry, by: -1 | 1): OutcomeId | null {
  const at = outcomes.findIndex(({ id }) => id === outcome.id);
  return outcomes[at + by]?.id ?? null;
}

/** Leaving a field saves it; closing the window leaves it. */
function saveTyped(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return Promise.resolve();
}
