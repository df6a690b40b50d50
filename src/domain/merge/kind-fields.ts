/** What a conversion writes; where two sides made different kinds of an entry, it stays together. */
export const fieldsOfKind = [
  'kind',
  'code',
  'owners',
  'attribution',
  'due',
  'status',
  'decision',
  'presentAttendeeIds',
] as const;
