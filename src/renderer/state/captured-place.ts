import { useSyncExternalStore } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { captureStorageKey, storedPlaces } from './capture.ts';

/** Where the note-taker captured last, as the main window keeps it; null where nobody knows. */
export function useCapturedPlace(meetingId: MeetingId): string | null {
  return useSyncExternalStore(listen, () => storedPlaces().places[meetingId] ?? null);
}

/** Browsers tell of the storage in every window but the one that wrote. */
function listen(changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === captureStorageKey) changed();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
