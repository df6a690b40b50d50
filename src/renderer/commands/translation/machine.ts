import { sourceText } from '#domain/localized-text.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type MachineFailureCode, longestMachineText } from '#domain/translation/machine.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { runCommand } from '../run-command.ts';

export type MachineState = { readonly address: string | null; readonly key: 'keychain' | 'memory' | 'none' };

/** The machine that is set, if one is. */
export async function machineState(): Promise<Result<MachineState, HostFailureCode>> {
  const state = await host()['machine.state']({});
  return state.ok ? ok(state.value) : fail(state.failure.code);
}

/** Sets the machine, or forgets it. The key goes to the host, which alone keeps it; null leaves it as it is. */
export async function setMachine(
  address: string | null,
  key: string | null,
): Promise<Result<MachineState, HostFailureCode>> {
  const state = await host()['machine.set']({ address, key });
  return state.ok ? ok(state.value) : fail(state.failure.code);
}

type Wanted = { readonly meetingId: MeetingId; readonly passage: PublishedPassage; readonly locale: Locale };

/** Has a machine make a draft of one text and keeps it; false where a person was faster. */
export async function draftByMachine({
  meetingId,
  passage,
  locale,
}: Wanted): Promise<Result<boolean, MachineFailureCode>> {
  const text = sourceText(passage.localized);
  if (text.length > longestMachineText) return fail('too_long');
  const drafted = await host()['machine.draft']({ text, from: passage.localized.source, to: locale });
  if (!drafted.ok) return fail(drafted.failure.code);
  const place = { ...passage.ref, meetingId, locale };
  const { kept } = await runCommand('text.draft', { ...place, text: drafted.value.text, of: text });
  return ok(kept);
}

/** What is wrong with one text only; after anything else the machine is not asked again. */
const passing: readonly MachineFailureCode[] = ['too_long', 'unexpected_answer'];

type Run = {
  readonly wanted: readonly Wanted[];
  readonly onProgress: (done: number) => void;
  readonly isCancelled: () => boolean;
};

/** One text after another, each kept as it comes: what was made before a failure or a stop stays. */
export async function draftAll({ wanted, onProgress, isCancelled }: Run): Promise<{
  readonly kept: number;
  readonly failure: MachineFailureCode | null;
}> {
  let kept = 0;
  let failure: MachineFailureCode | null = null;
  for (const [done, one] of wanted.entries()) {
    if (isCancelled()) break;
    onProgress(done);
    const drafted = await draftByMachine(one);
    if (drafted.ok) kept += Number(drafted.value);
    else failure = drafted.failure;
    if (failure !== null && !passing.includes(failure)) break;
  }
  return { kept, failure };
}
