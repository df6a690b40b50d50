import * as Tooltip from '@radix-ui/react-tooltip';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { closeProjector } from '#renderer/commands/projector/projector-window.ts';
import { ProjectorView } from '#renderer/features/projector/ProjectorView.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

type ProjectorPageProps = {
  readonly meetingId: MeetingId;
  /** Whether the data could be opened. */
  readonly opened: boolean;
};

/** The whole page of the window for the room's screen. */
export function ProjectorPage({ meetingId, opened }: ProjectorPageProps) {
  return (
    <Tooltip.Provider>
      <ErrorBoundary>{opened ? <ProjectorView meetingId={meetingId} /> : <NoProjector />}</ErrorBoundary>
    </Tooltip.Provider>
  );
}

/** The data can't be read from this window: the main one says why, and what to do. */
function NoProjector() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('projector.stopped.title')} text={t('projector.stopped.text')}>
      <Button onClick={closeProjector}>{t('projector.bar.close')}</Button>
    </EmptyState>
  );
}
