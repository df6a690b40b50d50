/** Version 2: what two laptops disagree on, and the transactions that came from the other one. Shipped, never edited. */
export const schemaV2 = {
  version: 2,
  stores: {
    conflicts: 'id, meetingId, state',
    adopted: 'id, meetingId, *entityIds',
  },
} as const;
