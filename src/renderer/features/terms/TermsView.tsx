import type { MeetingId } from '#domain/ids.ts';
import { assertNever } from '#domain/primitives.ts';
import { useMeetingRecords } from '#renderer/queries/meeting.ts';
import { useTerms } from '#renderer/state/terms.ts';
import { Screen } from '#renderer/ui/Screen.tsx';
import { GlossaryLook } from './GlossaryLook.tsx';
import type { LookProps } from './LookFrame.tsx';
import { MilestonesLook } from './MilestonesLook.tsx';
import { TopicsLook } from './TopicsLook.tsx';
import { useFrame } from './use-frame.ts';

/** The words a meeting is ordered and translated by: its topics, its milestones, its glossary. */
export function TermsView({ meetingId }: { readonly meetingId: MeetingId }) {
  const records = useMeetingRecords(meetingId);
  if (records === null || records === undefined) return <Screen>{null}</Screen>;
  return <Looks key={meetingId} records={records} />;
}

function Looks({ records }: Pick<LookProps, 'records'>) {
  const look = useTerms((state) => state.look);
  const frame = useFrame();
  switch (look) {
    case 'topics':
      return <TopicsLook records={records} frame={frame} />;
    case 'milestones':
      return <MilestonesLook records={records} frame={frame} />;
    case 'glossary':
      return <GlossaryLook records={records} frame={frame} />;
    default:
      return assertNever(look);
  }
}
