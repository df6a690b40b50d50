import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '#renderer/commands/run-command.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Hemicycle } from '#renderer/ui/Hemicycle.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { MeetingTrash } from './MeetingTrash.tsx';
import styles from './FirstRun.module.css';

/** The first screen of the app: what it is for, and one click to a meeting that is already there. */
export function FirstRun() {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  const go = useRoute((state) => state.go);
  const [opening, setOpening] = useState(false);
  const openSample = async () => {
    setOpening(true);
    const { meetingId } = await runCommand('meeting.openSample', null);
    go({ screen: 'agenda', meetingId });
  };
  return (
    <Screen>
      <div className={styles['page']}>
        <Hemicycle width={136} />
        <h2 className="t-empty">{t('meetings.first.title')}</h2>
        <p className={`t-lead ${styles['lead']}`}>{t('meetings.first.lead')}</p>
        <section className={styles['sample']}>
          <div className={styles['sampleText']}>
            <p className={styles['tag']}>{t('meetings.first.sampleTag')}</p>
            <p className={styles['sampleTitle']}>{t('meetings.first.sampleTitle')}</p>
            <p className={styles['meta']}>{t('meetings.first.sampleFacts')}</p>
          </div>
          <Button look="primary" size="dialog" disabled={opening} onClick={() => void openSample()}>
            {t('meetings.first.openSample')}
          </Button>
        </section>
        <div className={styles['others']}>
          <button type="button" className={styles['other']} onClick={() => open('newMeeting')}>
            <Plus size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles['otherTitle']}>{t('meetings.first.new')}</span>
            <span className={styles['otherText']}>{t('meetings.first.newText')}</span>
          </button>
          <button type="button" className={styles['other']} onClick={() => open('importAgenda')}>
            <Download size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles['otherTitle']}>{t('meetings.first.import')}</span>
            <span className={styles['otherText']}>{t('meetings.first.importText')}</span>
          </button>
        </div>
        <MeetingTrash />
      </div>
    </Screen>
  );
}
