import type { MeetingId } from '#domain/ids.ts';
import { host } from '#renderer/platform/host.ts';

/** Opens the window for the room's screen with a meeting, or brings the open one to it. */
export function openProjector(meetingId: MeetingId): void {
  void host()['projector.open']({ meetingId });
}

/** Closes it, from either window. */
export function closeProjector(): void {
  void host()['projector.close']({});
}
