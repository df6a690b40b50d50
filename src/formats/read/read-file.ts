import { notice, type ImportFailure, type ImportPreview } from '#domain/import/preview.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { decodeText, type DecodedText } from './decode.ts';
import { parseJson } from './json-text.ts';
import { looksLikeAttendees, readAttendeesText } from './read-attendees-csv.ts';
import { readMinutes } from './read-minutes.ts';
import { readScheduleJson } from './read-schedule-json.ts';

export type ImportInput = {
  readonly bytes: Uint8Array;
  /** For its extension only, where the content leaves a doubt. */
  readonly fileName: string;
  /** For files that name no zone. */
  readonly assumedTimeZone: TimeZone;
};

/** A file of this size is no agenda and no list, and would not fit into memory several times over. */
const MAX_MEGABYTES = 100;

/** Formats people have at hand that are not read (yet), by extension. */
const unread: Readonly<Record<string, string>> = {
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
  toml: 'TOML',
  html: 'HTML',
  htm: 'HTML',
  vcf: 'vCard',
  rtf: 'RTF',
  tex: 'LaTeX',
  sql: 'SQL',
};

/** Read where they are minutes of a meeting, refused otherwise. */
const prose: Readonly<Record<string, string>> = { md: 'Markdown', markdown: 'Markdown', rst: 'reStructuredText' };

/** Reads any file somebody drops on the window into a preview: by its content first, then by its name. */
export async function readImport(input: ImportInput): Promise<Result<ImportPreview, ImportFailure>> {
  const { bytes } = input;
  if (bytes.length === 0) return fail(notice('byte 0', 'empty'));
  if (bytes.length > MAX_MEGABYTES * 1_000_000) {
    const megabytes = Math.round(bytes.length / 1_000_000);
    return fail(notice('file', 'too_large', { megabytes, limit: MAX_MEGABYTES }));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const read = await readText(decoded.value, input);
  if (!read.ok || read.value.kind === 'attendees') return read;
  return { ok: true, value: { ...read.value, warnings: [...decoded.value.warnings, ...read.value.warnings] } };
}

async function readText(decoded: DecodedText, input: ImportInput): Promise<Result<ImportPreview, ImportFailure>> {
  const { text } = decoded;
  const extension = /\.([A-Za-z0-9]+)$/.exec(input.fileName)?.[1]?.toLowerCase() ?? '';
  const start = text.search(/\S/);
  if (start < 0) return fail(notice('byte 0', 'empty'));
  const head = text.slice(start, start + 500);
  if (/^BEGIN:(VCALENDAR|VEVENT)\b/i.test(head) || extension === 'ics') {
    const { readIcs } = await import('./read-ics.ts');
    return readIcs(text, input.assumedTimeZone);
  }
  const markup = Object.hasOwn(prose, extension) ? prose[extension] : undefined;
  if (markup !== undefined || isChatLog(head)) return readProse(decoded, input.fileName, markup);
  const named = Object.hasOwn(unread, extension) ? unread[extension] : undefined;
  if (extension === 'json' || (/^[[{]/.test(head) && named === undefined && extension !== 'csv')) {
    const data = parseJson(text);
    if (data.ok) return readScheduleJson(data.value, input.assumedTimeZone);
    // Minutes of W3C begin with the number of a link in brackets.
    const minutes = extension === 'json' ? null : readMinutes(text, input.fileName);
    return minutes === null ? data : ok(minutes);
  }
  const type = markupOf(head) ?? named;
  if (type !== undefined) return fail(notice('line 1', 'unknown_format', { type }));
  if (extension === 'csv' || extension === 'tsv' || looksLikeAttendees(text)) return readAttendeesText(decoded);
  return readProse(decoded, input.fileName, undefined);
}

function readProse(
  { text }: DecodedText,
  fileName: string,
  type: string | undefined,
): Result<ImportPreview, ImportFailure> {
  const minutes = readMinutes(text, fileName);
  if (minutes !== null) return ok(minutes);
  return fail(type === undefined ? notice('line 1', 'unknown_text') : notice('line 1', 'unknown_format', { type }));
}

/** `<ana> Topic: …` of a chat begins like markup, `[10:02] …` like JSON. */
function isChatLog(head: string): boolean {
  return /^(?:\[?\d\d:\d\d(?::\d\d)?\]?\s+)?<[^<>\s/!?]{1,40}> +\S/u.test(head) && !head.includes('</');
}

/** XML and its kin, by how they begin. */
function markupOf(head: string): string | undefined {
  if (/^<(!doctype html|html)\b/i.test(head)) return 'HTML';
  if (/^BEGIN:VCARD\b/i.test(head)) return 'vCard';
  if (head.startsWith('{\\rtf')) return 'RTF';
  if (!head.startsWith('<?xml') && !/^<[A-Za-z!]/.test(head)) return undefined;
  return /<schedule\b/.test(head) ? 'schedule.xml' : 'XML';
}
