import { Plus, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Outbox } from '#renderer/queries/outbox.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { DestinationStrip } from './DestinationStrip.tsx';
import type { OutboxDialog } from './OutboxView.tsx';

type NothingToSendProps = {
  readonly outbox: Outbox;
  readonly meetingId: MeetingId | null;
  readonly onDialog: (dialog: OutboxDialog) => void;
};

/** The outbox before the first export: what it is for, and the next thing to do. */
export function NothingToSend({ outbox, meetingId, onDialog }: NothingToSendProps) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const ready = outbox.destinations.length > 0;
  return (
    <Screen>
      {ready && <DestinationStrip outbox={outbox} meetingId={meetingId} onDialog={onDialog} />}
      <EmptyState
        title={t('outbox.empty.title')}
        text={t(ready ? 'outbox.empty.hasDestinations' : 'outbox.empty.text')}
      >
        {!ready && (
          <Button look="primary" icon={Plus} onClick={() => onDialog({ kind: 'add' })}>
            {t('outbox.empty.add')}
          </Button>
        )}
        {meetingId !== null && (
          <Button
            look={ready ? 'primary' : 'plain'}
            icon={ScrollText}
            onClick={() => go({ screen: 'summary', meetingId })}
          >
            {t('outbox.empty.summary')}
          </Button>
        )}
      </EmptyState>
    </Screen>
  );
}
