/** Version 4: what each version of a document said, and how the documents of the house look. Shipped, never edited. */
export const schemaV4 = {
  version: 4,
  stores: {
    versions: 'id, meetingId',
    looks: 'id',
  },
} as const;
