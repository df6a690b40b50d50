import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { fail, ok } from '#domain/result.ts';
import type { ChannelInput, ChannelOutput } from '#shared/contract.ts';
import { failureOf } from './failures.ts';
import { writeAtomically } from './write-atomically.ts';

/** Asks where to and writes there; a file that was there before is either whole as it was or replaced. */
export async function saveFile(
  window: BrowserWindow,
  { title, suggestedName, bytes }: ChannelInput<'file.save'>,
): Promise<ChannelOutput<'file.save'>> {
  const answer = await dialog.showSaveDialog(window, { title, defaultPath: suggestedName });
  if (answer.canceled || answer.filePath === undefined || answer.filePath === '') return ok(null);
  try {
    await writeAtomically(answer.filePath, bytes);
    return ok({ name: path.basename(answer.filePath) });
  } catch (cause: unknown) {
    const code = failureOf(cause);
    if (code === null) throw cause;
    return fail({ code });
  }
}
