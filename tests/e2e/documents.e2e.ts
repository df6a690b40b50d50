import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { headingsOf, saidBy } from '../documents/said.ts';
import { sampleDocuments } from '../documents/composed.ts';
import { letters, noPdfTools, readPdf, unsaidIn } from '../documents/pdf-reader.ts';
import { command, expect, test } from './app.ts';

const documents = sampleDocuments();
const templates = [...new Set(documents.map(({ template }) => template))];

for (const template of templates) {
  test(`prints the sample to PDF in four languages by the template ${template}`, async ({ userData }) => {
    test.skip(noPdfTools !== null, noPdfTools ?? '');
    const folder = path.join(userData, 'out');
    mkdirSync(folder);
    const { code, said } = await exported(userData, ['--template', template, '--format', 'pdf', '--out', folder]);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toHaveLength(4);
    for (const { locale, document } of documents.filter((one) => one.template === template)) {
      const name = readdirSync(folder).find((file) => file.includes(`_${locale}_`)) ?? '';
      const pdf = readPdf(path.join(folder, name));
      expect(pdf).toMatchObject({ title: document.meta.title, language: locale, faults: '' });
      expect(pdf.pages).toBeGreaterThan(0);
      const said = saidBy(document).filter(({ kind }) => kind !== 'note');
      expect(
        unsaidIn(
          pdf,
          said.map(({ text }) => text),
        ),
      ).toEqual([]);
      // What an older runtime leaves out is looked at in tests/documents/pdf.test.ts, by the browser of the system.
      if (pdf.tagged)
        expect(pdf.headings.map(letters)).toEqual(expect.arrayContaining(headingsOf(document).map(letters)));
    }
  });
}

/** The headless entry inside of the real runtime, as `npm run cli` starts it. */
async function exported(userData: string, words: readonly string[]): Promise<{ code: number; said: string }> {
  const { executablePath, args } = command(userData);
  const child = spawn(executablePath, [...args, '--cli', 'export', 'sample', ...words]);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}
