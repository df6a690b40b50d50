import type { DestinationId, MeetingId } from '#domain/ids.ts';
import { type Instant, type Locale, assertNever } from '#domain/primitives.ts';
import type { ExportFormat } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { Composition } from '#domain/summary/compose.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { artifactFileName, slugOf } from '#domain/summary/file-name.ts';
import { writeDocument } from '#formats/write/write-document.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { currentRunner, runCommand } from '../run-command.ts';
import { composeDocument } from './compose-document.ts';
import type { StoredFile } from './record-export.ts';

export type ExportChoice = { readonly locale: Locale; readonly format: ExportFormat };

export type ExportRequest = {
  readonly meetingId: MeetingId;
  readonly files: readonly ExportChoice[];
  readonly destinationIds: readonly DestinationId[];
  /** The token of a chosen folder the files are also written to, or null. */
  readonly folder: string | null;
};

export type ExportProgress = { readonly done: number; readonly total: number; readonly fileName: string };

export type ExportTools = {
  readonly onProgress: (progress: ExportProgress) => void;
  /** Heard between two files: what was asked to stop leaves no record. */
  readonly signal: AbortSignal;
  readonly fontCss?: () => Promise<string>;
};

export type FailedFile = ExportChoice & { readonly fileName: string; readonly code: HostFailureCode };

export type ExportReport = {
  readonly version: number;
  readonly stored: readonly StoredFile[];
  readonly failed: readonly FailedFile[];
  /** How many deliveries were queued: one for each file and destination. */
  readonly queued: number;
  /** How many files the chosen folder got, why it got none, or null where none was chosen. */
  readonly folder: Result<number, HostFailureCode> | null;
};

/**
 * Composes, writes and stores the files of a summary, then records them in one commit with what is to be sent.
 * A file that fails leaves no row and doesn't stop the others. Null where the person cancelled: nothing is recorded.
 */
export async function exportSummary(request: ExportRequest, tools: ExportTools): Promise<ExportReport | null> {
  const job = await openJob(request, tools);
  const stored: StoredFile[] = [];
  const failed: FailedFile[] = [];
  for (const [index, choice] of request.files.entries()) {
    if (tools.signal.aborted) return null;
    const fileName = fileNameOf(job, choice);
    tools.onProgress({ done: index, total: request.files.length, fileName });
    const result = await exportFile(job, choice, fileName);
    if (result.ok) stored.push(result.value);
    else failed.push({ ...choice, fileName, code: result.failure });
  }
  if (tools.signal.aborted) return null;
  if (stored.length === 0) return { version: job.version, stored, failed, queued: 0, folder: null };
  const { meetingId, destinationIds, folder } = request;
  const { version } = job;
  const { queued } = await runCommand('summary.recordExport', { meetingId, version, files: stored, destinationIds });
  return { version, stored, failed, queued, folder: folder === null ? null : await writeToFolder(folder, stored) };
}

type Job = {
  readonly slug: string;
  readonly template: 'takeaways';
  readonly version: number;
  readonly compose: (locale: Locale) => Composition;
  readonly fontCss: string;
  readonly createdAt: Instant;
};

/** Reads the records once: every language of one version says the same. */
async function openJob({ meetingId, files }: ExportRequest, tools: ExportTools): Promise<Job> {
  const records = await readMeetingRecords(currentRunner().db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to export`);
  const summary = summaryOf(records);
  const composed = new Map<Locale, Composition>();
  const compose = (locale: Locale): Composition => {
    const known = composed.get(locale) ?? composeDocument(records, summary, locale);
    composed.set(locale, known);
    return known;
  };
  const needsFonts = files.some(({ format }) => format === 'html' || format === 'pdf');
  const fontCss = needsFonts ? await (tools.fontCss ?? bundledFonts)() : '';
  const { template } = summary;
  const [slug, version, createdAt] = [slugOf(records.meeting.acronym), summary.version + 1, currentRunner().now()];
  return { slug, template, version, compose, fontCss, createdAt };
}

function fileNameOf({ slug, template, version }: Job, { locale, format }: ExportChoice): string {
  return artifactFileName({ slug, template, locale, version, format });
}

async function exportFile(
  job: Job,
  { locale, format }: ExportChoice,
  fileName: string,
): Promise<Result<StoredFile, HostFailureCode>> {
  const { document, missing, stale } = job.compose(locale);
  const bytes = await bytesOf(document, format, job);
  if (!bytes.ok) return bytes;
  const stored = await host()['artifact.store']({ bytes: bytes.value });
  if (!stored.ok) return fail(stored.failure.code);
  return ok({ locale, format, fileName, ...stored.value, missing: missing.length, stale: stale.length });
}

async function bytesOf(
  document: DocumentTree,
  format: ExportFormat,
  { fontCss, createdAt }: Job,
): Promise<Result<Uint8Array, HostFailureCode>> {
  switch (format) {
    case 'md':
    case 'html':
    case 'docx':
      return ok(writeDocument(document, format, { fontCss, createdAt }));
    case 'pdf': {
      const { title, language, author, subject } = document.meta;
      const html = writeHtml(document, { fontCss, margins: 'host' });
      const printed = await host()['print.pdf']({
        html,
        title: title.slice(0, 2000),
        language,
        author: author === null ? null : author.slice(0, 500),
        subject: subject.slice(0, 2000),
      });
      return printed.ok ? ok(printed.value.bytes) : fail(printed.failure.code);
    }
    default:
      return assertNever(format);
  }
}

async function writeToFolder(token: string, stored: readonly StoredFile[]): Promise<Result<number, HostFailureCode>> {
  const files = stored.map(({ sha256, fileName }) => ({ sha256, fileName }));
  const written = await host()['folder.write']({ token, files });
  return written.ok ? ok(written.value.written.length) : fail(written.failure.code);
}

/** Loaded with the first export: nobody waits for them at the start. */
async function bundledFonts(): Promise<string> {
  const { documentFontCss } = await import('#formats/write/font-css.ts');
  return documentFontCss;
}
