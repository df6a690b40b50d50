import { asId, type SummaryId } from '../ids.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { sampleItems, sampleMeeting, sampleRooms, sampleSession } from './sample-agenda.ts';
import type { SampleData, SampleSummary } from './sample-data.ts';
import { sampleFollowUp } from './sample-follow-up.ts';
import { sampleFrame, type SampleFrame } from './sample-frame.ts';
import { sampleMilestone, sampleNote, sampleOutcomes, sampleTopics } from './sample-outcomes.ts';
import { sampleAttendee, sampleOrganization, samplePerson, samplePresence } from './sample-people.ts';

/**
 * The records of a sample meeting. The same data and the same ids give the same records.
 * Throws where a key leads nowhere or stands twice: the data ships with the app, so that is a bug.
 */
export function buildSample(data: SampleData, { newId }: { readonly newId: () => string }): MeetingRecords {
  const frame = sampleFrame(data, newId);
  const visibility = data.meeting.defaultVisibility;
  const presenceEvents = data.presence.flatMap((presence) => samplePresence(presence, frame));
  return {
    meeting: sampleMeeting(data.meeting, frame),
    rooms: sampleRooms(data.meeting, frame),
    sessions: data.sessions.map((session) => sampleSession(session, visibility, frame)),
    agendaItems: data.sessions.flatMap((session) => sampleItems(session, visibility, frame)),
    people: data.people.map((person) => samplePerson(person, frame)),
    organizations: data.organizations.map((organization) => sampleOrganization(organization, frame)),
    attendees: data.people.map((person) => sampleAttendee(person, frame)),
    presenceEvents,
    outcomes: sampleOutcomes(data.outcomes, { visibility, events: presenceEvents, frame }),
    topics: sampleTopics(data.topics, frame),
    milestones: data.milestones.map((milestone) => sampleMilestone(milestone, frame)),
    notes: data.notes.map((note) => sampleNote(note, frame)),
    ...sampleFollowUp(data, frame),
    summaries: [sampleSummary(data.summary, frame)],
  };
}

function sampleSummary(summary: SampleSummary, frame: SampleFrame): Summary {
  const { intro, closing, ...fields } = summary;
  return {
    ...fields,
    id: asId<SummaryId>(frame.newId()),
    meetingId: frame.meetingId,
    intro: frame.text(intro),
    closing: frame.text(closing),
    version: 0,
    deletedAt: null,
  };
}
