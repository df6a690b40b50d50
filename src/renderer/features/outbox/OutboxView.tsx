import type { MeetingId } from '#domain/ids.ts';
import { Screen } from '#renderer/ui/Screen.tsx';

export function OutboxView({ meetingId }: { readonly meetingId: MeetingId | null }) {
  return <Screen>{meetingId}</Screen>;
}
