import { useTranslation } from 'react-i18next';
import { addMinutes } from '#domain/time/zone.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import styles from './CaptureHeader.module.css';
import { FinalButton } from './FinalButton.tsx';
import { HeaderFacts } from './HeaderFacts.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import type { Scene } from './scene.ts';

/** Which session is captured, where and when, by whom; and how it stands. */
export function CaptureHeader({ scene }: { readonly scene: Scene }) {
  const { agenda, meetingId, place, session } = scene;
  return (
    <header className={styles['header']}>
      <div className={styles['session']}>
        <SessionMenu agenda={agenda} meetingId={meetingId} place={place} session={session} />
        <SessionLine scene={scene} />
      </div>
      <FinalButton scene={scene} />
      <HeaderFacts scene={scene} />
    </header>
  );
}

function SessionLine({ scene: { session, agenda } }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  const format = useFormat(agenda.meeting.timeZone);
  if (session === null) return <p className={styles['facts']}>{t('capture.session.wholeText')}</p>;
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => agenda.peopleNames.get(id)).filter((name) => name !== undefined);
  const chairs = namesOf(session.chairIds);
  const rapporteurs = namesOf(session.rapporteurIds);
  const room = agenda.rooms.find(({ id }) => id === session.roomId)?.name;
  return (
    <p className={styles['facts']}>
      {room !== undefined && <span>{room}</span>}
      <span className="tabular">
        {format.time(session.startsAt)}–{format.time(addMinutes(session.startsAt, session.plannedMinutes))}
      </span>
      {chairs.length > 0 && (
        <span className={styles['chair']}>{t('capture.session.chair', { names: format.list(chairs) })}</span>
      )}
      {rapporteurs.length > 0 && <span>{t('capture.session.rapporteur', { names: format.list(rapporteurs) })}</span>}
    </p>
  );
}
