import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ArtifactStore, sha256Of } from '#main/files/artifact-store.ts';
import { type CliTools, runCli } from '#main/cli/run-cli.ts';
import type { VerifyReport } from '#main/cli/verify/report.ts';
import { openJournal } from '#main/journal/open-journal.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { Laptop } from './durable-store.ts';
import { recorded } from './journal.ts';

type Ran = { readonly code: number; readonly out: string; readonly err: readonly string[] };
type Verified = { readonly code: number; readonly err: readonly string[]; readonly report: VerifyReport };

let names = 0;

/** A laptop, and somebody beside it who calls `plenaria` and looks into its folder. */
export class Desk {
  readonly #laptop = new Laptop();
  readonly userData = this.#laptop.userData;

  /** A place in the user-data folder. */
  inside(...parts: string[]): string {
    return path.join(this.userData, ...parts);
  }

  /** An afternoon of work: the sample, a snapshot, an export of two files, and what came after it. */
  async afternoon(): Promise<{ readonly files: readonly string[] }> {
    const store = await this.#laptop.start(`verify-${(names += 1)}`);
    const { meetingId } = await runCommand('meeting.openSample', null);
    await store.settled();
    await store.snapshot();
    const artifacts = new ArtifactStore(this.inside('artifacts'));
    const files: string[] = [];
    const exported = await Promise.all(
      (['es', 'fr'] as const).map(async (locale) => {
        const stored = await artifacts.store(Buffer.from(`# Conclusiones / Conclusions (${locale})`));
        files.push(this.inside('artifacts', stored.sha256.slice(0, 2), stored.sha256));
        return { ...stored, locale, format: 'md', fileName: `regional_${locale}_v1.md`, missing: 0, stale: 0 } as const;
      }),
    );
    const made = { meetingId, version: 1, files: exported, destinationIds: [], texts: {}, reason: null };
    await runCommand('summary.recordExport', made);
    await store.close();
    mkdirSync(this.inside('IndexedDB'));
    return { files };
  }

  /** Calls the headless entry, in the folder of the laptop unless told otherwise. */
  async plenaria(words: readonly string[], tools: Partial<CliTools> = {}): Promise<Ran> {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCli(words, {
      cwd: this.userData,
      userData: this.userData,
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      printPdf: null,
      ...tools,
    });
    return { code, out: out.join('\n'), err };
  }

  /** What `verify` finds, as the object it prints. */
  async verified(): Promise<Verified> {
    const { code, out, err } = await this.plenaria(['verify', '--json']);
    return { code, err, report: JSON.parse(out) as VerifyReport };
  }

  /** Every file below the folder with the hash of its bytes. */
  everything(): Record<string, string> {
    const found = readdirSync(this.userData, { recursive: true, encoding: 'utf8' });
    const files = found.filter((name) => statSync(this.inside(name)).isFile()).sort();
    return Object.fromEntries(files.map((name) => [name, sha256Of(readFileSync(this.inside(name)))]));
  }

  /** The newest segment of the journal. */
  segment(): string {
    const names = readdirSync(this.inside('journal')).filter((name) => name.endsWith('.ndjson'));
    return this.inside('journal', names.sort().at(-1) ?? '');
  }

  snapshotFile(): string {
    return this.inside('snapshots', readdirSync(this.inside('snapshots'))[0] ?? '');
  }

  /** One more transaction in the journal: the record of a file that is not in the store. */
  async appendArtifact(command: string): Promise<void> {
    const { journal } = await openJournal({ folder: this.inside('journal'), deviceId: 'laptop', newId: () => 'id' });
    const { transaction, changes } = recorded(journal.lastSeq + 1);
    const artifact = { id: 'o-far', fileName: 'far_es_v1.md', sha256: 'f'.repeat(64), deletedAt: null };
    const own = changes.map((change) => ({
      ...change,
      command,
      entity: 'artifacts',
      entityId: 'o-far',
      after: artifact,
    }));
    await journal.append({ transaction: { ...transaction, command }, changes: own as never });
    await journal.close();
  }

  remove(): void {
    this.#laptop.remove();
  }
}
