/**
 * Version 3: what follows an entry (progress, indicators, links, marks), the glossary, pictures, and what is finalized.
 * Shipped, never edited.
 */
export const schemaV3 = {
  version: 3,
  stores: {
    progress: 'id, meetingId',
    indicators: 'id, meetingId',
    readings: 'id, meetingId',
    markers: 'id, meetingId',
    glossaryTerms: 'id, meetingId',
    images: 'id, meetingId',
    closings: 'id, meetingId',
    links: 'id, meetingId',
  },
} as const;
