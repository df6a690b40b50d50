import { ChevronRight, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { type Route, currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { NowNext } from './NowNext.tsx';
import styles from './TopBar.module.css';
import { writtenKeys } from './actions/keymap.ts';

type TopBarProps = { readonly route: Route; readonly slot: (element: HTMLElement | null) => void };

/** Where I am, what is on now, search, and the acts of the view. */
export function TopBar({ route, slot }: TopBarProps) {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  const meetingId = currentMeetingId(route);
  const hasNow = route.screen !== 'summary' && route.screen !== 'register';
  const name = route.screen === 'outboxAll' ? t('app.rail.outbox') : t(`app.rail.${route.screen}`);
  return (
    <header className={styles['bar']}>
      <nav className={styles['crumbs']} aria-label={t('app.topBar.where')}>
        {meetingId !== null && <MeetingCrumb meetingId={meetingId} />}
        <h1 className={styles['here']} aria-current="page">
          {name}
        </h1>
      </nav>
      {meetingId !== null && hasNow && <NowNext meetingId={meetingId} />}
      <button type="button" className={styles['search']} onClick={() => open('palette')}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <span className={styles['searchText']}>{t('app.actions.palette')}</span>
        <Kbd keys={writtenKeys('Mod+K')} />
      </button>
      <div className={styles['slot']} ref={slot} />
    </header>
  );
}

function MeetingCrumb({ meetingId }: { readonly meetingId: MeetingId }) {
  const meeting = useMeeting(meetingId);
  const go = useRoute((state) => state.go);
  if (meeting === null || meeting === undefined) return null;
  return (
    <>
      <button type="button" className={styles['crumb']} onClick={() => go({ screen: 'agenda', meetingId })}>
        {meeting.acronym}
      </button>
      <ChevronRight className={styles['chevron']} size={14} strokeWidth={1.75} aria-hidden />
    </>
  );
}
