/**
 * Version 1: shipped, never edited. Few indexes: each costs on every write, and a meeting's rows are read together.
 */
export const schemaV1 = {
  version: 1,
  stores: {
    meetings: 'id',
    rooms: 'id, meetingId',
    sessions: 'id, meetingId',
    agendaItems: 'id, meetingId',
    people: 'id',
    organizations: 'id',
    attendees: 'id, meetingId',
    presenceEvents: 'id, meetingId',
    outcomes: 'id, meetingId',
    topics: 'id, meetingId',
    milestones: 'id, meetingId',
    notes: 'id, meetingId',
    drafts: 'id, meetingId, place',
    summaries: 'id, meetingId',
    artifacts: 'id, meetingId',
    destinations: 'id',
    outbox: 'id, meetingId, state, idempotencyKey',
    changes: '++seq, entityId',
    commits: '++n, [scope+n]',
    meta: 'key',
  },
} as const;
