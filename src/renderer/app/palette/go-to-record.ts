import type { MeetingId } from '#domain/ids.ts';
import type { PaletteItem } from '#renderer/queries/palette-items.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useSelection } from '#renderer/state/selection.ts';

/** Opens the screen of a record with the record selected. */
export function goToRecord(meetingId: MeetingId, place: PaletteItem['place']): void {
  switch (place.screen) {
    case 'agenda':
      useSelection.getState().revealSession(place.id);
      break;
    case 'attendees':
      useSelection.getState().chooseAttendee(place.id);
      break;
    case 'capture': {
      const capture = useCapture.getState();
      capture.setMode('entries');
      capture.goTo(meetingId, place.sessionId ?? 'whole');
      capture.select(place.id, 'keys');
      break;
    }
  }
  useRoute.getState().go({ screen: place.screen, meetingId });
}
