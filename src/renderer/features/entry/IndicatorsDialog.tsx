import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import type { IndicatorsOf } from '#renderer/state/entry-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IndicatorList } from './IndicatorList.tsx';

type IndicatorsDialogProps = { readonly of: IndicatorsOf; readonly onClose: () => void };

/** The indicators of a topic. */
export function IndicatorsDialog({ of: { meetingId, topicId }, onClose }: IndicatorsDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const meeting = useMeeting(meetingId);
  const topic = useRowsOf('topics', meetingId)?.find(({ id }) => id === topicId);
  if (meeting === null || meeting === undefined || topic === undefined) return null;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('entry.indicators.title', { topic: textIn(topic.title, locale).text })}
      actions={
        <Button size="dialog" onClick={onClose}>
          {t('entry.indicators.close')}
        </Button>
      }
    >
      <IndicatorList thing={{ meetingId, topicId, outcomeId: null }} timeZone={meeting.timeZone} />
    </Dialog>
  );
}
