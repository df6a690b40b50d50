import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId } from '#domain/ids.ts';
import type { Destination } from '#domain/records/summary.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type ExportRequest, exportSummary } from '#renderer/commands/summary/export-summary.ts';
import type { Bridge } from '#shared/bridge.ts';
import { readDocx } from '#tests/builders/docx-reader.ts';
import { meetingId } from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { startRunner, type TestRunner } from '#tests/builders/runner.ts';
import { writePassage } from '#tests/builders/write-passage.ts';
import { elementsOf, xmlText } from '#tests/builders/xml-reader.ts';

const cloud: Destination = {
  id: asId('cloud'),
  kind: 'webdav',
  name: 'Nextcloud LAC',
  url: 'https://cloud.example/summaries/',
  user: 'staff',
  deletedAt: null,
};

const stick: Destination = { ...cloud, id: asId('stick'), kind: 'folder', name: 'USB stick', url: 'token' };

let runner: TestRunner;
let host: FakeHost;

beforeEach(async () => {
  runner = await startRunner();
  host = fakeHost();
  (globalThis as { bridge?: unknown }).bridge = host.bridge;
  const { meeting, ...tables } = regionalMeeting().records;
  await runner.given({ meetings: [meeting], ...tables, destinations: [cloud, stick] });
});

afterEach(() => {
  (globalThis as { bridge?: unknown }).bridge = undefined;
  runner.db.close();
});

describe('exporting a summary', () => {
  it('records the files and queues them for every destination in one commit', async () => {
    const before = await runner.db.commits.count();
    const report = await run({ destinationIds: [cloud.id, stick.id] });

    expect(report?.stored.map(({ fileName }) => fileName)).toEqual([
      'montevideo-2023_takeaways_es_v1.md',
      'montevideo-2023_takeaways_es_v1.html',
      'montevideo-2023_takeaways_fr_v1.pdf',
    ]);
    expect(report).toMatchObject({ version: 1, queued: 6, failed: [] });
    expect(await runner.db.commits.count()).toBe(before + 1);
    const [summary] = await runner.db.summaries.toArray();
    expect(summary).toMatchObject({ version: 1, audience: 'public', attribution: 'organization' });
    const artifacts = await runner.db.artifacts.toArray();
    expect(artifacts).toHaveLength(3);
    expect(new Set(artifacts.map(({ summaryId }) => summaryId))).toEqual(new Set([summary?.id]));
    const outbox = await runner.db.outbox.toArray();
    expect(outbox.filter(({ state }) => state === 'queued')).toHaveLength(6);
    expect(new Set(outbox.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(6);
  });

  it('counts the version up with every export', async () => {
    await run({});
    const second = await run({ destinationIds: [cloud.id] });
    expect(second?.stored[0]?.fileName).toBe('montevideo-2023_takeaways_es_v2.md');
    expect(await runner.db.summaries.toArray()).toMatchObject([{ version: 2 }]);
    expect(await runner.db.artifacts.count()).toBe(6);
    expect(await runner.db.outbox.count()).toBe(3);
  });

  it('writes each document in its own language, with its fonts within', async () => {
    await run({});
    expect(host.texts()[0]).toContain('# Reunión con la comunidad técnica');
    expect(host.texts()[1]).toContain('<html lang="es">');
    expect(host.texts()[1]).toContain("font-family: 'Test'");
    expect(host.printed).toHaveLength(1);
    expect(host.printed[0]).toMatchObject({ language: 'fr', author: 'LACNIC et LACTLD' });
    expect(host.printed[0]?.html).toContain('Publier le premier jeu d’indicateurs.');
  });

  it('writes DOCX with the time of the export, and loads no fonts for it', async () => {
    runner.setNow('2023-02-09T12:00:00.000Z');
    const files = [{ locale: 'pt', format: 'docx' }] as const;
    const report = await exportSummary(request({ files }), {
      fontCss: () => Promise.reject(new Error('no fonts are needed')),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    expect(report?.stored).toMatchObject([{ format: 'docx', fileName: 'montevideo-2023_takeaways_pt_v1.docx' }]);
    const [bytes = new Uint8Array()] = host.stored.values();
    const docx = readDocx(bytes);
    expect(docx.paragraphs.map(({ text }) => text)).toContain('Publicar o primeiro conjunto de indicadores.');
    expect(elementsOf(docx.part('docProps/core.xml'), 'dcterms:created').map(xmlText)).toEqual([
      '2023-02-09T12:00:00.000Z',
    ]);
  });

  it('leaves out of every file what its readers must not see', async () => {
    await run({});
    for (const text of host.texts()) {
      expect(text).not.toContain('El índice retratará solo a los grandes');
      expect(text).not.toContain('¿Quién financia los ejercicios?');
    }
  });

  it('keeps the other files when printing fails, and no trace of the one that failed', async () => {
    host.printFails = true;
    const report = await run({ destinationIds: [cloud.id] });
    expect(report?.failed).toEqual([
      { locale: 'fr', format: 'pdf', fileName: 'montevideo-2023_takeaways_fr_v1.pdf', code: 'print_failed' },
    ]);
    expect((await runner.db.artifacts.toArray()).map(({ format }) => format).sort()).toEqual(['html', 'md']);
    expect(await runner.db.outbox.count()).toBe(2);
  });

  it('records nothing where every file failed', async () => {
    host.storeFails = true;
    const report = await run({ destinationIds: [cloud.id] });
    expect(report?.failed.map(({ code }) => code)).toEqual(['no_space', 'no_space', 'no_space']);
    expect(await runner.db.artifacts.count()).toBe(0);
    expect(await runner.db.summaries.count()).toBe(0);
  });

  it('records nothing when it is cancelled between two files', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const report = await exportSummary(request({ destinationIds: [cloud.id] }), {
      fontCss: async () => '',
      signal: controller.signal,
      onProgress: ({ done, total, fileName }) => {
        seen.push(`${done}/${total} ${fileName}`);
        if (done === 1) controller.abort();
      },
    });
    expect(report).toBeNull();
    expect(seen).toEqual(['0/3 montevideo-2023_takeaways_es_v1.md', '1/3 montevideo-2023_takeaways_es_v1.html']);
    expect(await runner.db.artifacts.count()).toBe(0);
    expect(await runner.db.outbox.count()).toBe(0);
  });

  it('says in each file’s record how many passages went out stale or untranslated', async () => {
    await writePassage('outcomes', 'outcome-T-01', 'text', 'fr', '');
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores antes de LACNIC 40.');
    await run({});
    const french = (await runner.db.artifacts.toArray()).find(({ locale }) => locale === 'fr');
    expect(french).toMatchObject({ missing: 1, stale: 1 });
  });

  it('also writes to a chosen folder, and says why when that fails', async () => {
    const report = await run({ folder: 'folder-token' });
    expect(report?.folder).toEqual({ ok: true, value: 3 });
    expect(host.folder).toContain('montevideo-2023_takeaways_fr_v1.pdf');
    host.folderFails = true;
    const second = await run({ folder: 'folder-token' });
    expect(second?.folder).toEqual({ ok: false, failure: 'no_permission' });
    expect(second?.stored).toHaveLength(3);
  });

  it('stays on record whatever is undone, and its version is never used again', async () => {
    await writePassage('outcomes', 'outcome-C-01', 'text', 'es', 'Publicar los indicadores.');
    await run({ destinationIds: [cloud.id] });
    expect(await undo(meetingId)).toEqual({ command: 'text.translate' });
    await redo(meetingId);
    expect(await runner.db.artifacts.count()).toBe(3);
    expect(await runner.db.outbox.count()).toBe(3);
    const second = await run({});
    expect(second?.version).toBe(2);
    expect(await runner.db.summaries.toArray()).toMatchObject([{ version: 2 }]);
  });
});

describe('editing how a summary is composed', () => {
  it('keeps what was chosen and changes nothing where nothing differs', async () => {
    await runCommand('summary.edit', { meetingId, fields: { grouping: 'session', audience: 'members' } });
    const commits = await runner.db.commits.count();
    await runCommand('summary.edit', { meetingId, fields: { grouping: 'session' } });
    expect(await runner.db.commits.count()).toBe(commits);
    expect(await runner.db.summaries.toArray()).toMatchObject([
      { grouping: 'session', audience: 'members', version: 0 },
    ]);
    await run({});
    expect(host.texts()[0]).toContain('¿Quién financia los ejercicios?');
  });
});

function request(fields: Partial<ExportRequest>): ExportRequest {
  return {
    meetingId,
    files: [
      { locale: 'es', format: 'md' },
      { locale: 'es', format: 'html' },
      { locale: 'fr', format: 'pdf' },
    ],
    destinationIds: [],
    folder: null,
    ...fields,
  };
}

function run(fields: Partial<ExportRequest>) {
  return exportSummary(request(fields), {
    fontCss: async () => "@font-face { font-family: 'Test'; }",
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

type FakeHost = {
  bridge: Bridge;
  printFails: boolean;
  storeFails: boolean;
  folderFails: boolean;
  /** Bytes by their hash. */
  readonly stored: Map<string, Uint8Array>;
  readonly printed: { readonly html: string; readonly language: string; readonly author: string }[];
  readonly folder: string[];
  readonly texts: () => string[];
};

/** A host that keeps bytes by their hash and prints a PDF of one line. */
function fakeHost(): FakeHost {
  const host: FakeHost = {
    printFails: false,
    storeFails: false,
    folderFails: false,
    stored: new Map(),
    printed: [],
    folder: [],
    texts: () => [...host.stored.values()].map((bytes) => new TextDecoder().decode(bytes)),
    bridge: {
      'artifact.store': async ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) => {
        if (host.storeFails) return { ok: false, failure: { code: 'no_space' } };
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        host.stored.set(sha256, bytes);
        return { ok: true, value: { sha256, bytes: bytes.byteLength } };
      },
      'print.pdf': async (input: FakeHost['printed'][number]) => {
        if (host.printFails) return { ok: false, failure: { code: 'print_failed' } };
        host.printed.push(input);
        return { ok: true, value: { bytes: new TextEncoder().encode(`%PDF-1.7 ${input.html}`) } };
      },
      'folder.write': async ({ files }: { files: readonly { sha256: string; fileName: string }[] }) => {
        if (host.folderFails) return { ok: false, failure: { code: 'no_permission' } };
        const written = files.filter(({ sha256 }) => host.stored.has(sha256)).map(({ fileName }) => fileName);
        host.folder.push(...written);
        return { ok: true, value: { written } };
      },
    } as unknown as Bridge,
  };
  return host;
}
