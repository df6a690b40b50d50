import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { fail, ok } from '#domain/result.ts';
import type { ChannelInput, ChannelOutput } from '#shared/contract.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { ArtifactStore } from './artifact-store.ts';
import { failureOf } from './failures.ts';
import { writeAtomically } from './write-atomically.ts';

/** Folders a person chose, kept over restarts; the page knows them by tokens. */
export class ChosenFolders {
  private readonly preferences: PreferenceStore;
  private readonly artifacts: ArtifactStore;

  constructor(preferences: PreferenceStore, artifacts: ArtifactStore) {
    this.preferences = preferences;
    this.artifacts = artifacts;
  }

  async pick(window: BrowserWindow, title: string): Promise<ChannelOutput<'folder.pick'>> {
    const answer = await dialog.showOpenDialog(window, { title, properties: ['openDirectory', 'createDirectory'] });
    const folder = answer.filePaths[0];
    if (answer.canceled || folder === undefined) return ok(null);
    const token = randomUUID();
    await this.preferences.set({ folders: { ...this.preferences.get().folders, [token]: folder } });
    return ok({ token, name: path.basename(folder) || folder });
  }

  /** The path behind a token, or null where nobody chose it. */
  pathOf(token: string): string | null {
    return this.preferences.get().folders[token] ?? null;
  }

  /** Copies stored artifacts into a chosen folder. A taken name gets a number; nothing is overwritten. */
  async write({ token, files }: ChannelInput<'folder.write'>): Promise<ChannelOutput<'folder.write'>> {
    const folder = this.pathOf(token);
    if (folder === null) return fail({ code: 'not_found' });
    const written: string[] = [];
    try {
      for (const { sha256, fileName } of files) {
        const bytes = await this.artifacts.read(sha256);
        if (bytes === null) return fail({ code: 'not_found' });
        const name = await freeName(folder, fileName);
        await writeAtomically(path.join(folder, name), bytes);
        written.push(name);
      }
      return ok({ written });
    } catch (cause: unknown) {
      const code = failureOf(cause);
      if (code === null) throw cause;
      return fail({ code });
    }
  }
}

async function freeName(folder: string, fileName: string): Promise<string> {
  const { name, ext } = path.parse(fileName);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? fileName : `${name} (${n})${ext}`;
    const taken = await stat(path.join(folder, candidate))
      .then(() => true)
      .catch(() => false);
    if (!taken) return candidate;
  }
}
