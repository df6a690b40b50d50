import type { MeetingId, OutcomeId, SessionId } from '#domain/ids.ts';
import { useCapture } from './capture.ts';
import { useRoute } from './route.ts';

type Place = { readonly id: OutcomeId; readonly sessionId: SessionId | null };

/** Opens the capture of a meeting with one entry selected. */
export function openEntry(meetingId: MeetingId, { id, sessionId }: Place): void {
  const capture = useCapture.getState();
  capture.setMode('entries');
  capture.goTo(meetingId, sessionId ?? 'whole');
  capture.select(id, 'keys');
  useRoute.getState().go({ screen: 'capture', meetingId });
}
