import type { MeetingId } from '#domain/ids.ts';

type Props = { readonly meetingId?: MeetingId | null; readonly onClose: () => void };

export function ImportPeopleDialog(_props: Props) {
  return null;
}
