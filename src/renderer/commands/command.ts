import type { PlannedChange } from '#domain/change.ts';
import type { DeviceId, MeetingId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Database } from '#renderer/data/schema.ts';

export type CommandContext = {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** This laptop. */
  readonly deviceId: DeviceId;
};

/** What a command wants written, and what it tells its caller. */
export type Plan<Output> = {
  readonly meetingId: MeetingId | null;
  readonly changes: readonly PlannedChange[];
  readonly output: Output;
};

/**
 * One way to change records: gathers what it needs, lets the domain compute, returns changes. It writes nothing
 * itself. `auto` marks what no person would undo.
 */
export type Command<Input, Output> = {
  readonly kind: 'do' | 'auto';
  readonly plan: (input: Input, context: CommandContext) => Promise<Plan<Output>>;
};

/** Declares a command that a person can undo. */
export function command<Input, Output>(plan: Command<Input, Output>['plan']): Command<Input, Output> {
  return { kind: 'do', plan };
}

/** Declares a command that the program runs by itself: drafts, the outbox. */
export function autoCommand<Input, Output>(plan: Command<Input, Output>['plan']): Command<Input, Output> {
  return { kind: 'auto', plan };
}
