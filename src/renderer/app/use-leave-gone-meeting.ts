import { useEffect } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { useMeetingIsGone } from '#renderer/queries/meeting.ts';
import { useRoute } from '#renderer/state/route.ts';

/** A meeting that was deleted, or whose making was undone, can't be stayed in: back to the list. */
export function useLeaveGoneMeeting(meetingId: MeetingId | null): void {
  const isGone = useMeetingIsGone(meetingId);
  useEffect(() => {
    if (isGone) useRoute.getState().go({ screen: 'meetings' });
  }, [isGone]);
}
