import type { MeetingId } from '#domain/ids.ts';
import { Screen } from '#renderer/ui/Screen.tsx';

export function AttendeesView({ meetingId }: { readonly meetingId: MeetingId }) {
  return <Screen>{meetingId}</Screen>;
}
