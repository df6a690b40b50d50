import type { DestinationId, MeetingId } from '#domain/ids.ts';
import type { PublishedData } from '#domain/published/published-data.ts';
import type { Instant, Locale } from '#domain/primitives.ts';
import type { ExportFormat, SummaryTemplate } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { Composition } from '#domain/summary/compose.ts';
import { nextVersion } from '#domain/summary/approval.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { artifactFileName, slugOf } from '#domain/summary/file-name.ts';
import { lookId } from '#domain/summary/look.ts';
import { versionLines } from '#domain/summary/version-lines.ts';
import { bilingualMeta } from '#formats/write/bilingual/pair.ts';
import { writeExport } from '#formats/write/write-export.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { currentRunner, runCommand } from '../run-command.ts';
import { composeDocument, publishedData } from './compose-document.ts';
import { notePictures } from './note-pictures.ts';
import type { StoredFile } from './record-export.ts';

export type ExportChoice = {
  readonly locale: Locale;
  /** The language of the right column, where the document is to have two. */
  readonly second?: Locale;
  readonly format: ExportFormat;
};

export type ExportRequest = {
  readonly meetingId: MeetingId;
  readonly files: readonly ExportChoice[];
  readonly destinationIds: readonly DestinationId[];
  /** The token of a chosen folder the files are also written to, or null. */
  readonly folder: string | null;
  /** Which document; takeaways where nobody says. */
  readonly template?: SummaryTemplate;
  /** Why it leaves although checks are open; null where none is. */
  readonly reason?: string | null;
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
  const { meetingId, destinationIds, folder, reason = null } = request;
  const { version, template } = job;
  const said = stored.flatMap(({ locale, second }) => (second === undefined ? [locale] : [locale, second]));
  const texts = Object.fromEntries(said.map((locale) => [locale, versionLines(job.compose(locale).document)]));
  const made = { meetingId, template, version, files: stored, destinationIds, texts, reason };
  const { queued } = await runCommand('summary.recordExport', made);
  return { version, stored, failed, queued, folder: folder === null ? null : await writeToFolder(folder, stored) };
}

type Job = {
  readonly slug: string;
  readonly template: SummaryTemplate;
  readonly version: number;
  readonly compose: (locale: Locale) => Composition;
  readonly data: (locale: Locale) => PublishedData;
  readonly fontCss: string;
  readonly createdAt: Instant;
};

/** Reads the records once: every language of one version says the same. */
async function openJob({ meetingId, files, template }: ExportRequest, tools: ExportTools): Promise<Job> {
  const { db } = currentRunner();
  const records = await readMeetingRecords(db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to export`);
  const summary = summaryOf(records, template);
  const versions = await rowsOf(db, 'versions', meetingId);
  const brand = (await db.looks.get(lookId)) ?? null;
  const pictures = await notePictures(records, summary);
  const composed = new Map<Locale, Composition>();
  const compose = (locale: Locale): Composition => {
    const known = composed.get(locale) ?? composeDocument({ records, summary, brand, pictures }, locale);
    composed.set(locale, known);
    return known;
  };
  const data = (locale: Locale) => publishedData(records, summary, locale);
  const needsFonts = files.some(({ format }) => format === 'html' || format === 'pdf');
  const fontCss = needsFonts ? await (tools.fontCss ?? bundledFonts)() : '';
  const [slug, createdAt] = [slugOf(records.meeting.acronym), currentRunner().now()];
  const version = nextVersion(summary, versions);
  return { slug, template: summary.template, version, compose, data, fontCss, createdAt };
}

function fileNameOf({ slug, template, version }: Job, { locale, second, format }: ExportChoice): string {
  return artifactFileName({ slug, template, locale, second, version, format });
}

async function exportFile(
  job: Job,
  choice: ExportChoice,
  fileName: string,
): Promise<Result<StoredFile, HostFailureCode>> {
  const { locale, second } = choice;
  const languages = second === undefined ? [locale] : [locale, second];
  try {
    const compositions = languages.map(job.compose);
    const bytes = await bytesOf(choice, job);
    if (!bytes.ok) return bytes;
    const stored = await host()['artifact.store']({ bytes: bytes.value });
    if (!stored.ok) return fail(stored.failure.code);
    const missing = sum(compositions.map((one) => one.missing.length));
    const stale = sum(compositions.map((one) => one.stale.length));
    return ok({ ...choice, fileName, ...stored.value, missing, stale });
  } catch (cause: unknown) {
    // A file we can't write doesn't keep the others back.
    console.error(cause);
    return fail('internal');
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function bytesOf(
  { locale, second, format }: ExportChoice,
  job: Job,
): Promise<Result<Uint8Array, HostFailureCode>> {
  const { document } = job.compose(locale);
  const other = second === undefined ? null : job.compose(second).document;
  const written = writeExport({ document, second: other, data: () => job.data(locale) }, format, job);
  if (written.kind === 'file') return ok(written.bytes);
  const { title, language, author, subject } = other === null ? document.meta : bilingualMeta(document, other);
  const printed = await host()['print.pdf']({
    html: written.html,
    title: title.slice(0, 2000),
    language,
    author: author === null ? null : author.slice(0, 500),
    subject: subject.slice(0, 2000),
  });
  return printed.ok ? ok(printed.value.bytes) : fail(printed.failure.code);
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
