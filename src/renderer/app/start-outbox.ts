import type { Database } from '#renderer/data/schema.ts';

/** Starts the engine that empties the outbox. */
export function startOutbox(_db: Database): void {}
