import { History, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './Inspector.module.css';

type InspectorFootProps = {
  readonly meetingId: MeetingId;
  readonly record: { readonly entity: 'topics' | 'milestones' | 'glossaryTerms'; readonly entityId: string };
  readonly onDelete: () => void;
  /** What can be done with this kind of record only. */
  readonly children?: ReactNode;
};

/** What can be done with every record: its history, and taking it away. */
export function InspectorFoot({ meetingId, record, onDelete, children }: InspectorFootProps) {
  const { t } = useTranslation();
  return (
    <InspectorPart>
      <div className={styles['acts']}>
        {children}
        <Button look="quiet" icon={History} onClick={() => showHistoryOf({ meetingId, ...record })}>
          {t('terms.inspector.history')}
        </Button>
        <Button look="quiet" icon={Trash2} onClick={onDelete}>
          {t('terms.inspector.delete')}
        </Button>
      </div>
    </InspectorPart>
  );
}
