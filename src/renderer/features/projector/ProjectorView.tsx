import { type CSSProperties, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { useProjector } from '#renderer/state/projector.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProjectorBar } from './ProjectorBar.tsx';
import styles from './ProjectorView.module.css';
import { SessionBoard } from './SessionBoard.tsx';
import { WaitingBoard } from './WaitingBoard.tsx';
import { useIdle } from './use-idle.ts';
import { type Projected, useProjected } from './use-projected.ts';
import { useTheme } from './use-theme.ts';

/** The room's screen: the session, its current item, and what is recorded under it. It only shows. */
export function ProjectorView({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const projected = useProjected(meetingId);
  const idle = useIdle();
  useTheme(useProjector(({ theme }) => theme));
  const name = projected?.meeting.acronym;
  useEffect(() => {
    document.title = [name, t('projector.title')].filter(Boolean).join(' – ');
  }, [name, t]);
  if (projected === undefined) return null;
  if (projected === null) return <EmptyState title={t('projector.gone.title')} text={t('projector.gone.text')} />;
  return (
    <div className={idle ? styles['idle'] : undefined}>
      <Screen projected={projected} />
      <ProjectorBar meetingId={meetingId} projected={projected} idle={idle} />
    </div>
  );
}

function Screen({ projected }: { readonly projected: Projected }) {
  const size = useProjector((state) => state.size);
  const { board, locales } = projected;
  return (
    <main className={styles['screen']} style={{ '--size': size } as CSSProperties} lang={locales[0]}>
      {board.kind === 'session' ? (
        <SessionBoard board={board} projected={projected} />
      ) : (
        <WaitingBoard board={board} projected={projected} />
      )}
    </main>
  );
}
