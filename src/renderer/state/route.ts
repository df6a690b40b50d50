import { create } from 'zustand';
import type { MeetingId } from '#domain/ids.ts';

export const meetingScreens = [
  'agenda',
  'attendees',
  'terms',
  'checkin',
  'capture',
  'summary',
  'outbox',
  'history',
  'conflicts',
] as const;
export type MeetingScreen = (typeof meetingScreens)[number];

export type Route =
  | { readonly screen: 'meetings' | 'outboxAll' | 'parts' }
  /** The register is of all meetings; the one a person came from stays around it. */
  | { readonly screen: 'register'; readonly within: MeetingId | null }
  | { readonly screen: MeetingScreen; readonly meetingId: MeetingId };

type RouteState = {
  readonly route: Route;
  readonly go: (route: Route) => void;
};

const storageKey = 'plenaria.route';

/** Where the person is. Kept over a restart; it may be forgotten. */
export const useRoute = create<RouteState>()((set) => ({
  route: storedRoute(),
  go: (route) => {
    localStorage.setItem(storageKey, JSON.stringify(route));
    set({ route });
  },
}));

/** The meeting the person is in or came to the register from, or null on the screens outside of one. */
export function currentMeetingId(route: Route): MeetingId | null {
  if (route.screen === 'register') return route.within;
  return 'meetingId' in route ? route.meetingId : null;
}

function storedRoute(): Route {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null || !('screen' in value)) return { screen: 'meetings' };
    if (value.screen === 'register') {
      const within = 'within' in value && typeof value.within === 'string' ? (value.within as MeetingId) : null;
      return { screen: 'register', within };
    }
    if ('meetingId' in value) {
      const { screen, meetingId } = value;
      if ((meetingScreens as readonly unknown[]).includes(screen) && typeof meetingId === 'string') {
        return { screen: screen as MeetingScreen, meetingId: meetingId as MeetingId };
      }
    }
  } catch {
    // An unreadable route is a forgotten one.
  }
  return { screen: 'meetings' };
}
