import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { fail, type Result } from '#domain/result.ts';
import type { ReturnedFile } from '#domain/translation/returned.ts';
import { decodeText } from './decode.ts';
import { readHandoffCsv } from './read-handoff-csv.ts';
import { readXliff } from './read-xliff.ts';

/** No translator gives back more. */
const mostMegabytes = 50;

/** Reads a file that a translator gave back, by its content: XLIFF or a table. */
export function readHandoff(bytes: Uint8Array): Result<ReturnedFile, ImportFailure> {
  if (bytes.length === 0) return fail(notice('byte 0', 'empty'));
  if (bytes.length > mostMegabytes * 1_000_000) {
    const megabytes = Math.round(bytes.length / 1_000_000);
    return fail(notice('file', 'too_large', { megabytes, limit: mostMegabytes }));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { where, code, values } = decoded.failure;
    const isOther = code === 'binary' || code === 'unknown_format';
    return isOther ? fail(notice(where, 'handoff_format', { type: values['type'] ?? '' })) : decoded;
  }
  const isMarkup = /^\uFEFF?\s*</.test(decoded.value.text);
  return isMarkup ? readXliff(decoded.value) : readHandoffCsv(decoded.value);
}
