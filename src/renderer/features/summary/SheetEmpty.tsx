import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Stands where the body of a document will be, in the language of the interface. */
export function SheetEmpty({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t, i18n } = useTranslation();
  const go = useRoute((state) => state.go);
  return (
    <div lang={i18n.language}>
      <EmptyState title={t('summary.emptySheet.title')} text={t('summary.emptySheet.text')}>
        <Button icon={NotebookPen} onClick={() => go({ screen: 'capture', meetingId })}>
          {t('summary.empty.act')}
        </Button>
      </EmptyState>
    </div>
  );
}
