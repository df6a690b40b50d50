import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportChoice, exportSummary } from '#renderer/commands/summary/export-summary.ts';
import { asId } from '#domain/ids.ts';
import { pictureReference } from '#domain/notes/markdown.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Image } from '#domain/records/follow-up.ts';
import type { Note } from '#domain/records/outcome.ts';
import type { ExportFormat, SummaryTemplate } from '#domain/records/summary.ts';
import { formatsOf } from '#domain/published/formats-of.ts';
import type { Bridge } from '#shared/bridge.ts';
import { readDocx } from '#tests/builders/docx-reader.ts';
import { aSession, meetingId } from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { startRunner, type TestRunner } from '#tests/builders/runner.ts';
import { readXlsx } from '#tests/builders/xlsx-reader.ts';

type Printed = { readonly html: string; readonly title: string; readonly language: string };

let runner: TestRunner;
const stored = new Map<string, Uint8Array>();
const printed: Printed[] = [];
let printFails = false;

beforeEach(async () => {
  stored.clear();
  printed.length = 0;
  printFails = false;
  runner = await startRunner();
  (globalThis as { bridge?: unknown }).bridge = {
    'artifact.store': async ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      stored.set(sha256, bytes);
      return { ok: true, value: { sha256, bytes: bytes.byteLength } };
    },
    'print.pdf': async (input: Printed) => {
      if (printFails) return { ok: false, failure: { code: 'print_failed' } };
      printed.push(input);
      return { ok: true, value: { bytes: new TextEncoder().encode(`%PDF-1.7 ${input.html}`) } };
    },
  } as unknown as Bridge;
  const { meeting, ...tables } = regionalMeeting().records;
  await runner.given({ meetings: [meeting], ...tables });
});

afterEach(() => {
  (globalThis as { bridge?: unknown }).bridge = undefined;
  runner.db.close();
});

const every = (formats: readonly ExportFormat[]): ExportChoice[] => formats.map((format) => ({ locale: 'fr', format }));
const bilingual: ExportChoice[] = (['html', 'docx', 'pdf'] as const).map((format) => ({
  locale: 'es',
  second: 'fr',
  format,
}));

function run(files: readonly ExportChoice[], template?: SummaryTemplate) {
  return exportSummary(
    { meetingId, files, destinationIds: [], folder: null, ...(template === undefined ? {} : { template }) },
    { fontCss: () => Promise.resolve(''), signal: new AbortController().signal, onProgress: () => undefined },
  );
}

async function bytesOf(fileName: string): Promise<Uint8Array> {
  const artifact = (await runner.db.artifacts.toArray()).find((one) => one.fileName === fileName);
  return stored.get(artifact?.sha256 ?? '') ?? new Uint8Array();
}

describe('exporting in every format', () => {
  it('makes all files of one version, those with two languages among them', async () => {
    const report = await run([...every(formatsOf('takeaways')), ...bilingual]);
    expect(report?.failed).toEqual([]);
    expect(report?.stored.map(({ fileName }) => fileName)).toEqual([
      ...['md', 'html', 'docx', 'pdf', 'csv', 'xlsx', 'ics', 'json'].map(
        (format) => `montevideo-2023_takeaways_fr_v1.${format}`,
      ),
      ...['html', 'docx', 'pdf'].map((format) => `montevideo-2023_takeaways_es+fr_v1.${format}`),
    ]);
    expect((await runner.db.summaries.toArray()).map(({ version }) => version)).toEqual([1]);
    const artifacts = await runner.db.artifacts.toArray();
    expect(artifacts.filter(({ second }) => second === 'fr')).toHaveLength(3);
    expect(artifacts.filter((artifact) => 'second' in artifact)).toHaveLength(3);
  });

  it('writes data in the language of the file, and both languages of a bilingual one', async () => {
    await run([...every(['csv', 'xlsx', 'ics', 'json']), ...bilingual]);
    const [sheet] = readXlsx(await bytesOf('montevideo-2023_takeaways_fr_v1.xlsx')).sheets;
    expect(sheet?.rows[0]?.map(({ value }) => value)).toContain('Échéance');
    const json = JSON.parse(new TextDecoder().decode(await bytesOf('montevideo-2023_takeaways_fr_v1.json'))) as object;
    expect(json).toMatchObject({ format: 'plenaria-summary', version: 1, documentVersion: 1, language: 'fr' });
    const docx = readDocx(await bytesOf('montevideo-2023_takeaways_es+fr_v1.docx'));
    const texts = docx.paragraphs.map(({ text }) => text);
    expect(texts.indexOf('Cybersécurité')).toBeGreaterThan(texts.indexOf('Ciberseguridad'));
    const french = docx.paragraphs.find(({ text }) => text === 'Les rapports ne sont pas comparables.');
    expect(french?.langs).toEqual(['fr-FR']);
    expect(printed[0]).toMatchObject({ language: 'es' });
    expect(printed[0]?.title).toContain(' / ');
    expect(printed[0]?.html).toContain('Publier le premier jeu d’indicateurs.');
    expect(printed[0]?.html).toContain('Publicar el primer juego de indicadores.');
  });

  it('counts what waits for a translation in both languages', async () => {
    const outcomes = await runner.db.outcomes.toArray();
    const waiting = outcomes.filter(({ code }) => ['C-01', 'T-01'].includes(code));
    for (const { id, text } of waiting) {
      const { fr: _fr, ...values } = text.values;
      await runner.db.outcomes.update(id, { text: { ...text, values } });
    }
    const report = await run(bilingual.slice(0, 1));
    expect(report?.stored[0]).toMatchObject({ missing: 2, stale: 0 });
  });

  it('names the files of another template after it', async () => {
    const report = await run(every(['csv', 'ics']), 'commitments');
    expect(report?.stored.map(({ fileName }) => fileName)).toEqual([
      'montevideo-2023_commitments_fr_v1.csv',
      'montevideo-2023_commitments_fr_v1.ics',
    ]);
  });
});

describe('pictures in the notes of the minutes', () => {
  const session = aSession('ciber', { visibility: 'public' });
  const sha256 = (letter: string) => letter.repeat(64);
  const withPicture = async (visibility: 'public' | 'internal', letter: string, mediaType: Image['mediaType']) => {
    const created = { meetingId, deletedAt: null };
    const note: Note = {
      ...created,
      id: asId(`note-${letter}`),
      sessionId: session.id,
      agendaItemId: null,
      text: pictureReference(`foto ${letter}`, sha256(letter)),
      capturedAt: '2023-02-08T13:00:00.000Z' as Instant,
      visibility,
    };
    const image: Image = {
      ...created,
      id: asId(`image-${letter}`),
      sha256: sha256(letter),
      mediaType,
      bytes: 3,
      width: 4,
      height: 2,
      name: `${letter}.png`,
    };
    await runner.given({ notes: [note], images: [image] });
  };

  it('are in the file where its readers see the note and the bytes are here, else their name is', async () => {
    const asked: string[] = [];
    await runner.given({ sessions: [session] });
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address.slice(-1));
      return Promise.resolve(
        new Response(address.endsWith('c') ? '' : 'PIC', { status: address.endsWith('c') ? 404 : 200 }),
      );
    });
    await withPicture('public', 'a', 'image/png');
    await withPicture('internal', 'b', 'image/png');
    await withPicture('public', 'c', 'image/jpeg');
    await withPicture('public', 'd', 'image/webp');
    await runner.db.meetings.update(meetingId, { defaultVisibility: 'public' });
    await run([{ locale: 'fr', format: 'html' }], 'minutes');
    vi.unstubAllGlobals();
    const html = new TextDecoder().decode(await bytesOf('montevideo-2023_minutes_fr_v1.html'));
    expect(asked).toEqual(['a', 'c']);
    expect(html).toContain(`data:image/png;base64,${btoa('PIC')}`);
    expect(html.match(/data:image\//g)).toHaveLength(1);
    expect(html).toContain('foto a');
    expect(html).not.toContain('foto b');
    expect(html).toContain('foto c');
    expect(html).toContain('foto d');
  });
});

describe('a file that cannot be made', () => {
  it('does not keep the others back: no printer', async () => {
    printFails = true;
    const report = await run([...bilingual, ...every(['csv'])]);
    expect(report?.failed).toEqual([
      {
        locale: 'es',
        second: 'fr',
        format: 'pdf',
        fileName: 'montevideo-2023_takeaways_es+fr_v1.pdf',
        code: 'print_failed',
      },
    ]);
    expect(report?.stored).toHaveLength(3);
  });

  it('does not keep the others back: a format that the document does not have', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const report = await run(every(['csv', 'md']), 'minutes');
    expect(report?.failed).toMatchObject([{ format: 'csv', code: 'internal' }]);
    expect(report?.stored).toMatchObject([{ format: 'md' }]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
