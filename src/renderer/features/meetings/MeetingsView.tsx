import { Download, PackageOpen, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMeetingList } from '#renderer/queries/meeting-list.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { FirstRun } from './FirstRun.tsx';
import { MeetingTrash } from './MeetingTrash.tsx';
import { MeetingRow } from './MeetingRow.tsx';
import styles from './MeetingsView.module.css';

/** The meetings of this laptop: the open ones first, then year by year. */
export function MeetingsView() {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  const meetings = useMeetingList();
  if (meetings === undefined) return <Screen>{null}</Screen>;
  if (meetings.length === 0) return <FirstRun />;
  const isOpen = (state: string) => ['draft', 'open', 'in_progress'].includes(state);
  const current = meetings.filter(({ meeting }) => isOpen(meeting.state));
  const past = meetings.filter(({ meeting }) => !isOpen(meeting.state));
  const years = [...new Set(past.map(({ meeting }) => meeting.startDate.slice(0, 4)))];
  return (
    <Screen>
      <div className={styles['page']}>
        <div className={styles['head']}>
          <h2 className="t-page">{t('meetings.title')}</h2>
          <Button icon={PackageOpen} onClick={() => open('openPack')}>
            {t('meetings.pack.open')}
          </Button>
          <Button icon={Download} onClick={() => open('importAgenda')}>
            {t('meetings.import')}
          </Button>
          <Button look="primary" icon={Plus} onClick={() => open('newMeeting')}>
            {t('meetings.new')}
          </Button>
        </div>
        {current.length > 0 && (
          <section>
            <ListHeading>{t('meetings.open')}</ListHeading>
            <ul>
              {current.map((entry) => (
                <MeetingRow key={entry.meeting.id} entry={entry} />
              ))}
            </ul>
          </section>
        )}
        {years.map((year) => (
          <section key={year}>
            <ListHeading>{year}</ListHeading>
            <ul>
              {past
                .filter(({ meeting }) => meeting.startDate.startsWith(year))
                .map((entry) => (
                  <MeetingRow key={entry.meeting.id} entry={entry} />
                ))}
            </ul>
          </section>
        ))}
        <MeetingTrash />
      </div>
    </Screen>
  );
}
