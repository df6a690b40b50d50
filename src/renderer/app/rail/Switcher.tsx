import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useAllRows } from '#renderer/queries/rows.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useRoute } from '#renderer/state/route.ts';
import { DateLeaf } from '#renderer/ui/DateLeaf.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { savePack } from '../actions/save-pack.ts';
import styles from './Rail.module.css';

/** Which meeting this is; opens the list of the others. */
export function Switcher({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const open = usePanels((state) => state.open);
  const meeting = useMeeting(meetingId);
  const meetings = useAllRows('meetings') ?? [];
  const format = useFormat(meeting?.timeZone ?? 'UTC');
  if (meeting === null || meeting === undefined) return <div className={styles['switcher']} />;
  const others = meetings.filter(({ id }) => id !== meetingId);
  const city = meeting.city || meeting.acronym;
  const venue = meeting.city ? meeting.venue : '';
  const items: MenuItem[] = [
    ...others.map(({ id, acronym }) => ({
      id,
      text: acronym,
      onSelect: () => go({ screen: 'agenda', meetingId: id }),
    })),
    ...(others.length > 0 ? [{ kind: 'separator' as const, id: 'line' }] : []),
    { id: 'edit', text: t('app.actions.editMeeting'), onSelect: () => open('editMeeting') },
    { id: 'pack', text: t('app.actions.savePack'), onSelect: () => void savePack() },
    { id: 'all', text: t('app.rail.allMeetings'), onSelect: () => go({ screen: 'meetings' }) },
  ];
  const trigger = (
    <button type="button" className={styles['switcher']} aria-label={t('app.rail.switch', { name: meeting.acronym })}>
      <DateLeaf {...format.leaf(meeting.startDate)} lit />
      <span className={styles['place']}>
        <span className={styles['city']} title={city}>
          {city}
        </span>
        <span className={styles['venue']} title={venue}>
          {venue}
        </span>
      </span>
      <ChevronsUpDown className={styles['chevrons']} size={15} strokeWidth={1.75} aria-hidden />
    </button>
  );
  return <Menu label={t('app.rail.meetings')} trigger={trigger} items={items} align="start" />;
}
