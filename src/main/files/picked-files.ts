import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { fail, ok } from '#domain/result.ts';
import { type ChannelInput, type ChannelOutput, maxFileBytes } from '#shared/contract.ts';
import { failureOf } from './failures.ts';

const extensions = {
  agenda: ['json', 'ics', 'ical'],
  attendees: ['csv', 'tsv', 'txt'],
  minutes: ['md', 'markdown', 'rst', 'txt'],
  pack: ['plenaria'],
  translation: ['xlf', 'xliff', 'mqxliff', 'sdlxliff', 'csv', 'tsv'],
  logo: ['png', 'jpg', 'jpeg'],
} as const;

/** Files a person chose in a dialog. The page holds tokens; paths stay here. */
export class PickedFiles {
  private readonly paths = new Map<string, string>();

  /** Opens the dialog; null where the person cancelled. */
  async pick(window: BrowserWindow, input: ChannelInput<'file.pick'>): Promise<ChannelOutput<'file.pick'>> {
    const filters = [
      { name: input.title, extensions: [...extensions[input.purpose]] },
      { name: '*', extensions: ['*'] },
    ];
    const answer = await dialog.showOpenDialog(window, { title: input.title, properties: ['openFile'], filters });
    const file = answer.filePaths[0];
    if (answer.canceled || file === undefined) return ok(null);
    try {
      const facts = await stat(file);
      if (!facts.isFile()) return fail({ code: 'not_a_file' });
      const token = randomUUID();
      this.paths.set(token, file);
      return ok({ token, name: path.basename(file), size: facts.size });
    } catch (cause: unknown) {
      return refused(cause);
    }
  }

  async read({ token }: ChannelInput<'file.read'>): Promise<ChannelOutput<'file.read'>> {
    const file = this.paths.get(token);
    if (file === undefined) return fail({ code: 'not_found' });
    try {
      const facts = await stat(file);
      if (!facts.isFile()) return fail({ code: 'not_a_file' });
      if (facts.size > maxFileBytes) return fail({ code: 'too_large' });
      return ok({ name: path.basename(file), bytes: new Uint8Array(await readFile(file)) });
    } catch (cause: unknown) {
      return refused(cause);
    }
  }
}

function refused(cause: unknown) {
  const code = failureOf(cause);
  if (code === null) throw cause;
  return fail({ code });
}
