import type { Commit } from '#renderer/data/commit.ts';
import type { Closing } from '#domain/records/follow-up.ts';
import type { Command, CommandContext } from './command.ts';
import { type CommandName, commands } from './registry.ts';
import { refuseLocked } from './locks.ts';
import { underWay } from './unsaved.ts';

type Runner = CommandContext & {
  readonly commit: Commit;
  /** Told when a change of a final record was refused, before the command throws. */
  readonly onLocked?: (closing: Closing) => void;
};

let runner: Runner | null = null;

/** Called once by the composition root. */
export function setRunner(next: Runner): void {
  runner = next;
}

/** The context and commit in use, for undo and redo, which are no commands themselves. */
export function currentRunner(): Runner {
  if (runner === null) throw new Error('Commands are not wired yet');
  return runner;
}

type InputOf<N extends CommandName> = (typeof commands)[N] extends Command<infer Input, unknown> ? Input : never;
type OutputOf<N extends CommandName> = (typeof commands)[N] extends Command<never, infer Output> ? Output : never;

/** The one way in: plans a command's changes and commits them. Resolves when they are on disk; throws when they aren't. */
export async function runCommand<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const { commit, onLocked: _told, ...context } = currentRunner();
  const { kind, plan } = commands[name] as unknown as Command<InputOf<N>, OutputOf<N>>;
  const { meetingId, changes, output } = await plan(input, context);
  if (kind === 'do') await refuseLocked(currentRunner(), { command: name, meetingId, changes });
  await underWay(commit({ command: name, meetingId, changes, kind, ofTx: null }));
  return output;
}
