import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { assertNever, type Instant } from '#domain/primitives.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { slugOf } from '#domain/summary/file-name.ts';
import { looksLikePack } from '#formats/read/read-pack.ts';
import { documentFontCss } from '#formats/write/font-css.ts';
import { writeMeetingPack } from '#formats/write/write-meeting-pack.ts';
import { sha256Of } from '../files/artifact-store.ts';
import { failureOf } from '../files/failures.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { type CliCommand, parseCli } from './arguments.ts';
import { exportDocuments } from './export.ts';
import { inspectFile, printReport } from './inspect.ts';
import { inspectPack } from './inspect-pack.ts';
import { recordsOf } from './records-of.ts';
import { printVerified, problemLine } from './verify/print-verified.ts';
import { verifyData } from './verify/verify-data.ts';
import { words } from './words.ts';

export type CliTools = {
  readonly cwd: string;
  /** The folder the app keeps its data in. */
  readonly userData: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Null where there is no Chromium to print with. */
  readonly printPdf: ((html: string, meta: DocumentMeta) => Promise<Uint8Array>) | null;
};

const usage = `Usage:
  plenaria inspect FILE [--json]
  plenaria export PACK|sample --out DIR [--template takeaways,minutes,decisions,commitments,attendance,run-of-show|all]
                            [--locale es,pt,en,fr,es+fr]
                            [--format md,html,docx,pdf,csv,xlsx,ics,json,pack]
  plenaria verify [--data DIR] [--json]`;

/** Exit codes of the headless entry: done, refused with one line on stderr, wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Runs the headless entry. */
export async function runCli(argv: readonly string[], tools: CliTools): Promise<ExitCode> {
  const command = parseCli(argv);
  try {
    switch (command.kind) {
      case 'inspect':
        return await inspect(command, tools);
      case 'export':
        return await exportAll(command, tools);
      case 'verify':
        return await verify(command, tools);
      case 'usage':
        tools.err(`plenaria: ${command.problem}\n${usage}`);
        return 2;
      default:
        return assertNever(command);
    }
  } catch (cause: unknown) {
    const code = failureOf(cause);
    if (code === null) throw cause;
    const file = (cause as NodeJS.ErrnoException).path ?? '';
    tools.err(refusal(file, '', words(`host.${code}`, {})));
    return 1;
  }
}

type Inspect = Extract<CliCommand, { kind: 'inspect' }>;
type Export = Extract<CliCommand, { kind: 'export' }>;
type Verify = Extract<CliCommand, { kind: 'verify' }>;

async function inspect({ file, json }: Inspect, { cwd, out, err }: CliTools): Promise<ExitCode> {
  const location = path.resolve(cwd, file);
  const facts = await stat(location);
  if (!facts.isFile()) {
    err(refusal(file, '', words('host.not_a_file', {})));
    return 1;
  }
  const bytes = new Uint8Array(await readFile(location));
  const report = looksLikePack(bytes)
    ? await inspectPack(file, bytes)
    : await inspectFile({ path: file, bytes, assumedTimeZone: 'UTC', translate: words });
  if (!report.ok) {
    const { where, code, values } = report.failure;
    err(refusal(file, where, words(`notice.${code}`, values)));
    return 1;
  }
  out(printReport(report.value, json));
  return 0;
}

async function exportAll(command: Export, tools: CliTools): Promise<ExitCode> {
  const { cwd, out, err, printPdf } = tools;
  const records = await recordsOf(command.source, cwd);
  if (!records.ok) {
    const { where, code, values } = records.failure;
    err(refusal(command.source, where, words(`notice.${code}`, values)));
    return 1;
  }
  if (printPdf === null && command.formats.includes('pdf')) {
    throw new Error('PDF needs the Electron runtime; the launcher chooses it');
  }
  const meeting = records.value;
  const folder = path.resolve(cwd, command.out);
  const now = new Date().toISOString() as Instant;
  const write = (fileName: string, bytes: Uint8Array) => writeAtomically(path.join(folder, fileName), bytes);
  let written = 0;
  for (const template of command.templates) {
    const summary = summaryOf(meeting, template);
    const { files } = await exportDocuments({
      ...command,
      records: meeting,
      summary,
      version: summary.version + 1,
      now,
      fontCss: documentFontCss,
      printPdf: printPdf ?? (() => Promise.reject(new Error('no printer'))),
      write,
    });
    for (const { fileName, bytes } of files) out(`${path.join(command.out, fileName)}  ${bytes} bytes`);
    written += files.length;
  }
  if (written === 0 && !command.pack) {
    err('plenaria: nothing to write: none of these formats has these languages');
    return 2;
  }
  if (command.pack) {
    const fileName = `${slugOf(meeting.meeting.acronym)}_v${summaryOf(meeting).version + 1}.plenaria`;
    const bytes = await writeMeetingPack(meeting, (part) => Promise.resolve(sha256Of(part)));
    await write(fileName, bytes);
    out(`${path.join(command.out, fileName)}  ${bytes.byteLength} bytes`);
  }
  return 0;
}

async function verify({ data, json }: Verify, { cwd, userData, out, err }: CliTools): Promise<ExitCode> {
  const folder = data === null ? userData : path.resolve(cwd, data);
  const report = await verifyData(folder, data === null);
  out(printVerified(report, json));
  if (report.ok) return 0;
  err(problemLine(report));
  return 1;
}

function refusal(file: string, where: string, what: string): string {
  const line = [file, where, what].filter((part) => part !== '').join(': ');
  return `plenaria: ${line.replaceAll(/\s+/g, ' ')}`;
}
