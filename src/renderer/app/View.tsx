import { assertNever } from '#domain/primitives.ts';
import { AgendaView } from '#renderer/features/agenda/AgendaView.tsx';
import { CaptureView } from '#renderer/features/capture/CaptureView.tsx';
import { CheckInView } from '#renderer/features/check-in/CheckInView.tsx';
import { ConflictsView } from '#renderer/features/history/ConflictsView.tsx';
import { HistoryView } from '#renderer/features/history/HistoryView.tsx';
import { MeetingsView } from '#renderer/features/meetings/MeetingsView.tsx';
import { OutboxView } from '#renderer/features/outbox/OutboxView.tsx';
import { PartsView } from '#renderer/features/parts/PartsView.tsx';
import { AttendeesView } from '#renderer/features/people/AttendeesView.tsx';
import { SummaryView } from '#renderer/features/summary/SummaryView.tsx';
import { TermsView } from '#renderer/features/terms/TermsView.tsx';
import { RegisterView } from '#renderer/features/register/RegisterView.tsx';
import type { Route } from '#renderer/state/route.ts';

/** The view of a route. */
export function View({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'meetings':
      return <MeetingsView />;
    case 'outboxAll':
      return <OutboxView meetingId={null} />;
    case 'register':
      return <RegisterView />;
    case 'parts':
      return <PartsView />;
    case 'agenda':
      return <AgendaView meetingId={route.meetingId} />;
    case 'attendees':
      return <AttendeesView meetingId={route.meetingId} />;
    case 'terms':
      return <TermsView meetingId={route.meetingId} />;
    case 'checkin':
      return <CheckInView meetingId={route.meetingId} />;
    case 'capture':
      return <CaptureView meetingId={route.meetingId} />;
    case 'summary':
      return <SummaryView meetingId={route.meetingId} />;
    case 'outbox':
      return <OutboxView meetingId={route.meetingId} />;
    case 'history':
      return <HistoryView meetingId={route.meetingId} />;
    case 'conflicts':
      return <ConflictsView meetingId={route.meetingId} />;
    default:
      return assertNever(route);
  }
}
