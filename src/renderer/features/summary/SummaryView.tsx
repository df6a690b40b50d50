import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useSummaryRecords } from '#renderer/queries/summary.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useTemplate } from '#renderer/state/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { SummaryDesk } from './SummaryDesk.tsx';

/** The summary of a meeting: composed from its entries, in every language, on its way out. */
export function SummaryView({ meetingId }: { readonly meetingId: MeetingId }) {
  const template = useTemplate(meetingId);
  const data = useSummaryRecords(meetingId, template);
  if (data === null || data === undefined) return <Screen>{null}</Screen>;
  // Before the meeting there is a run of show already, and a list of who is expected.
  const { outcomes, sessions, attendees } = data.records;
  if ([outcomes, sessions, attendees].every((rows) => rows.length === 0)) return <EmptySummary meetingId={meetingId} />;
  return <SummaryDesk key={template} data={data} />;
}

function EmptySummary({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  return (
    <Screen>
      <EmptyState title={t('summary.empty.title')} text={t('summary.empty.text')}>
        <Button look="primary" icon={NotebookPen} onClick={() => go({ screen: 'capture', meetingId })}>
          {t('summary.empty.act')}
        </Button>
      </EmptyState>
    </Screen>
  );
}
