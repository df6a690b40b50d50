import type { EntityName, Records } from '../records/tables.ts';

/** Lists of fixed words, by the name under which the interface has them. */
export type WordFamily =
  | 'outcome'
  | 'session'
  | 'sessionState'
  | 'meetingState'
  | 'meetingMode'
  | 'role'
  | 'visibility'
  | 'language'
  | 'attributionRule'
  | 'purpose'
  | 'itemState'
  | 'partstat'
  | 'attendeeMode'
  | 'presenceKind'
  | 'presenceMethod'
  | 'outcomeStatus'
  | 'decisionStatus'
  | 'grouping'
  | 'summaryState'
  | 'destinationKind'
  | 'outboxState'
  | 'conflictState'
  | 'markerState';

/** How the values of a field are to be said. `hidden` is what serves the program alone. */
export type FieldKind =
  | 'hidden'
  | 'text'
  | 'localized'
  | 'instant'
  | 'date'
  | 'number'
  | 'minutes'
  | 'bytes'
  | 'names'
  | 'languages'
  | 'life'
  | 'place'
  | 'quorum'
  | 'owners'
  | 'due'
  | 'attribution'
  | 'decision'
  | 'method'
  | 'yesNo'
  | `ids:${EntityName}`
  | `word:${WordFamily}`;

const own = { id: 'hidden', meetingId: 'hidden', deletedAt: 'life' } as const;

/** Every field of every record: a new one must say here how it is told to a person. */
export const fieldKinds: { readonly [E in EntityName]: Readonly<Record<keyof Records[E], FieldKind>> } = {
  meetings: {
    id: 'hidden',
    deletedAt: 'life',
    acronym: 'text',
    title: 'localized',
    startDate: 'date',
    endDate: 'date',
    timeZone: 'text',
    venue: 'text',
    city: 'text',
    mode: 'word:meetingMode',
    workingLocales: 'languages',
    sourceLocale: 'languages',
    hostOrganizationIds: 'ids:organizations',
    state: 'word:meetingState',
    defaultVisibility: 'word:visibility',
    attributionRule: 'word:attributionRule',
    quorum: 'quorum',
    origin: 'hidden',
  },
  rooms: { ...own, name: 'text', capacity: 'number', rank: 'place' },
  sessions: {
    ...own,
    roomId: 'ids:rooms',
    kind: 'word:session',
    title: 'localized',
    abstract: 'localized',
    startsAt: 'instant',
    plannedMinutes: 'minutes',
    actualStartAt: 'instant',
    actualEndAt: 'instant',
    state: 'word:sessionState',
    chairIds: 'ids:people',
    presenterIds: 'ids:people',
    rapporteurIds: 'ids:people',
    partyOrganizationIds: 'ids:organizations',
    presenterNames: 'names',
    spokenLocales: 'languages',
    interpretationLocales: 'languages',
    visibility: 'word:visibility',
    externalRef: 'hidden',
  },
  agendaItems: {
    ...own,
    sessionId: 'ids:sessions',
    parentId: 'ids:agendaItems',
    rank: 'place',
    title: 'localized',
    purpose: 'word:purpose',
    presenterIds: 'ids:people',
    plannedMinutes: 'minutes',
    actualStartAt: 'instant',
    actualEndAt: 'instant',
    state: 'word:itemState',
    visibility: 'word:visibility',
  },
  people: {
    id: 'hidden',
    deletedAt: 'life',
    givenName: 'text',
    familyName: 'text',
    displayName: 'text',
    email: 'text',
    phone: 'text',
    languages: 'languages',
  },
  organizations: {
    id: 'hidden',
    deletedAt: 'life',
    name: 'text',
    acronym: 'text',
    kind: 'text',
    country: 'text',
  },
  attendees: {
    ...own,
    personId: 'ids:people',
    representingOrganizationId: 'ids:organizations',
    role: 'word:role',
    partstat: 'word:partstat',
    mode: 'word:attendeeMode',
    badgeCode: 'text',
    proxyForAttendeeId: 'ids:attendees',
    source: 'hidden',
  },
  presenceEvents: {
    id: 'hidden',
    meetingId: 'hidden',
    attendeeId: 'ids:attendees',
    sessionId: 'ids:sessions',
    kind: 'word:presenceKind',
    at: 'instant',
    method: 'word:presenceMethod',
    voids: 'hidden',
  },
  outcomes: {
    ...own,
    kind: 'word:outcome',
    code: 'text',
    text: 'localized',
    details: 'localized',
    topicIds: 'ids:topics',
    sessionId: 'ids:sessions',
    agendaItemId: 'ids:agendaItems',
    capturedAt: 'instant',
    rank: 'place',
    visibility: 'word:visibility',
    attribution: 'attribution',
    presentAttendeeIds: 'ids:attendees',
    decision: 'decision',
    owners: 'owners',
    due: 'due',
    status: 'word:outcomeStatus',
  },
  topics: { ...own, title: 'localized', lead: 'localized', tag: 'text', rank: 'place' },
  milestones: { ...own, name: 'localized', date: 'date', endDate: 'date', place: 'text' },
  notes: {
    ...own,
    sessionId: 'ids:sessions',
    agendaItemId: 'ids:agendaItems',
    text: 'text',
    capturedAt: 'instant',
    visibility: 'word:visibility',
  },
  progress: { ...own, outcomeId: 'ids:outcomes', at: 'instant', text: 'localized', status: 'word:outcomeStatus' },
  indicators: {
    ...own,
    topicId: 'ids:topics',
    outcomeId: 'ids:outcomes',
    name: 'localized',
    unit: 'text',
    baseline: 'number',
    target: 'number',
    rank: 'place',
  },
  readings: { ...own, indicatorId: 'ids:indicators', date: 'date', value: 'number', note: 'text' },
  links: { ...own, fromId: 'ids:outcomes', toId: 'ids:outcomes' },
  markers: {
    ...own,
    sessionId: 'ids:sessions',
    agendaItemId: 'ids:agendaItems',
    outcomeId: 'ids:outcomes',
    at: 'instant',
    text: 'text',
    state: 'word:markerState',
  },
  glossaryTerms: { ...own, acronym: 'text', term: 'localized', definition: 'localized', doNotTranslate: 'yesNo' },
  images: {
    ...own,
    sha256: 'hidden',
    mediaType: 'text',
    bytes: 'bytes',
    width: 'number',
    height: 'number',
    name: 'text',
  },
  closings: { ...own, sessionId: 'ids:sessions', finalizedAt: 'instant', reopenedAt: 'instant', reason: 'text' },
  drafts: { id: 'hidden', meetingId: 'hidden', place: 'hidden', text: 'text' },
  summaries: {
    ...own,
    template: 'hidden',
    grouping: 'word:grouping',
    audience: 'word:visibility',
    attribution: 'word:attributionRule',
    intro: 'localized',
    closing: 'localized',
    sections: 'hidden',
    state: 'word:summaryState',
    version: 'number',
  },
  versions: {
    ...own,
    summaryId: 'hidden',
    template: 'hidden',
    version: 'number',
    cause: 'hidden',
    at: 'instant',
    audience: 'word:visibility',
    attribution: 'word:attributionRule',
    reason: 'text',
    state: 'word:summaryState',
    texts: 'hidden',
  },
  looks: { id: 'hidden', deletedAt: 'life', accent: 'text', logo: 'hidden' },
  artifacts: {
    ...own,
    summaryId: 'hidden',
    summaryVersion: 'number',
    locale: 'languages',
    second: 'languages',
    format: 'text',
    fileName: 'text',
    bytes: 'bytes',
    sha256: 'hidden',
    missing: 'number',
    stale: 'number',
  },
  destinations: {
    id: 'hidden',
    deletedAt: 'life',
    kind: 'word:destinationKind',
    name: 'text',
    url: 'text',
    user: 'text',
  },
  outbox: {
    ...own,
    artifactId: 'ids:artifacts',
    destinationId: 'ids:destinations',
    idempotencyKey: 'hidden',
    state: 'word:outboxState',
    attempts: 'number',
    queuedAt: 'instant',
    sentAt: 'instant',
    nextAttemptAt: 'instant',
    error: 'hidden',
    receipt: 'hidden',
  },
  conflicts: {
    ...own,
    entity: 'hidden',
    entityId: 'hidden',
    path: 'hidden',
    sides: 'hidden',
    state: 'word:conflictState',
    resolution: 'hidden',
  },
  adopted: { id: 'hidden', meetingId: 'hidden', transaction: 'hidden', changes: 'hidden', entityIds: 'hidden' },
};

/** The parts of a decision, which change one by one. */
export const decisionKinds: Readonly<Record<string, FieldKind>> = {
  status: 'word:decisionStatus',
  method: 'method',
  rationale: 'localized',
  supersedesId: 'ids:outcomes',
};

/** How the value of a field, or of a part of a decision, is told. Fields of a newer version are hidden. */
export function fieldKindOf(entity: EntityName, field: string, inner: string | null): FieldKind {
  if (entity === 'outcomes' && field === 'decision' && inner !== null) return decisionKinds[inner] ?? 'hidden';
  return (fieldKinds[entity] as Readonly<Record<string, FieldKind>> | undefined)?.[field] ?? 'hidden';
}

const never: ReadonlySet<EntityName> = new Set([
  ...(['presenceEvents', 'drafts', 'versions', 'artifacts', 'outbox', 'conflicts', 'adopted'] as const),
  // A record is final or open by its own commands, and opened with a reason.
  'closings',
]);

/** Records a person may bring back to an earlier state. The others are the program's, or only ever added to. */
export function isRestorable(entity: EntityName): boolean {
  return !never.has(entity);
}
