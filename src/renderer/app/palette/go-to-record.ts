import type { MeetingId } from '#domain/ids.ts';
import type { PaletteItem } from '#renderer/queries/palette-items.ts';
import { openEntry } from '#renderer/state/open-entry.ts';
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
    case 'capture':
      openEntry(meetingId, place);
      return;
  }
  useRoute.getState().go({ screen: place.screen, meetingId });
}
