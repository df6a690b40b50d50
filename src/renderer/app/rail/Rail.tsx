import {
  BookA,
  CalendarDays,
  GitCompare,
  History,
  Library,
  ListChecks,
  type LucideIcon,
  Pencil,
  Projector,
  ScrollText,
  Send,
  UserCheck,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { openProjector } from '#renderer/commands/projector/projector-window.ts';
import { useMeetingCounts } from '#renderer/queries/meeting-counts.ts';
import { openRegister } from '#renderer/state/register.ts';
import { type MeetingScreen, currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { BrandMark } from '#renderer/ui/BrandMark.tsx';
import { RailFoot } from './RailFoot.tsx';
import { RailLink } from './RailLink.tsx';
import styles from './Rail.module.css';
import { Switcher } from './Switcher.tsx';

type Part = { readonly words: 'prepare' | 'room' | 'publish' | 'keep'; readonly screens: readonly MeetingScreen[] };

const parts: readonly Part[] = [
  { words: 'prepare', screens: ['agenda', 'attendees', 'terms'] },
  { words: 'room', screens: ['checkin', 'capture'] },
  { words: 'publish', screens: ['summary', 'outbox'] },
  { words: 'keep', screens: ['history', 'conflicts'] },
];

const icons: Readonly<Record<MeetingScreen, LucideIcon>> = {
  agenda: CalendarDays,
  attendees: Users,
  terms: BookA,
  checkin: UserCheck,
  capture: Pencil,
  summary: ScrollText,
  outbox: Send,
  history: History,
  conflicts: GitCompare,
};

/** The rail ties the whole way together: where I am, is it saved, is it sent, which language. */
export function Rail() {
  const { t } = useTranslation();
  const route = useRoute((state) => state.route);
  const meetingId = currentMeetingId(route);
  return (
    <nav className={styles['rail']} aria-label={t('app.rail.label')}>
      {meetingId === null ? <AppLinks /> : <MeetingLinks meetingId={meetingId} />}
      <RailFoot meetingId={meetingId} />
    </nav>
  );
}

function AppLinks() {
  const { t } = useTranslation();
  const { route, go } = useRoute();
  const { all } = useMeetingCounts(null);
  return (
    <div className={styles['links']}>
      <p className={styles['brand']}>
        <BrandMark />
        <span>Plenaria</span>
      </p>
      <RailLink
        icon={Library}
        text={t('app.rail.meetings')}
        count={all.meetings}
        current={route.screen === 'meetings'}
        onOpen={() => go({ screen: 'meetings' })}
      />
      <RegisterLink />
      <RailLink
        icon={Send}
        text={t('app.rail.outbox')}
        count={all.pending}
        current={route.screen === 'outboxAll'}
        onOpen={() => go({ screen: 'outboxAll' })}
      />
    </div>
  );
}

/** The register of all meetings, the same from everywhere. */
function RegisterLink() {
  const { t } = useTranslation();
  const isCurrent = useRoute((state) => state.route.screen === 'register');
  return (
    <RailLink icon={ListChecks} text={t('app.rail.register')} count={0} current={isCurrent} onOpen={openRegister} />
  );
}

/** The window for the room's screen. It is no place of this one. */
function ProjectorLink({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const text = t('projector.title');
  return <RailLink icon={Projector} text={text} count={0} current={false} onOpen={() => openProjector(meetingId)} />;
}

function MeetingLinks({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const { route, go } = useRoute();
  const { counts } = useMeetingCounts(meetingId);
  // Where nothing is to be decided, the way there would only be in the way.
  const isShown = (screen: MeetingScreen) =>
    screen !== 'conflicts' || counts.conflicts > 0 || route.screen === 'conflicts';
  return (
    <div className={styles['links']}>
      <Switcher meetingId={meetingId} />
      {parts.map(({ words, screens }) => (
        <section key={words} className={styles['part']}>
          <h2 className={styles['heading']}>{t(`app.rail.${words}`)}</h2>
          {words === 'publish' && <RegisterLink />}
          {screens.filter(isShown).map((screen) => (
            <RailLink
              key={screen}
              icon={icons[screen]}
              text={t(`app.rail.${screen}`)}
              count={counts[screen]}
              urgent={screen === 'conflicts'}
              current={route.screen === screen}
              onOpen={() => go({ screen, meetingId })}
            />
          ))}
          {words === 'room' && <ProjectorLink meetingId={meetingId} />}
        </section>
      ))}
    </div>
  );
}
