import { notice, type ImportFailure, type ImportNotice, type TextEncodingName } from '#domain/import/preview.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { binaryKind } from './magic.ts';

export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly warnings: readonly ImportNotice[];
};

/**
 * Bytes as text: by the byte order mark, else UTF-8 where every byte agrees, else windows-1252 with a warning that
 * names the first byte that was no UTF-8. Binary files are refused by name.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncodingName): Result<DecodedText, ImportFailure> {
  const marked = encoding ?? encodingByMark(bytes);
  if (marked === null) return decodeUnmarked(bytes);
  if (marked === 'windows-1252') return ok({ text: decodeWindows1252(bytes), encoding: marked, warnings: [] });
  const text = decodeStrict(bytes, marked);
  if (text !== null) return ok({ text, encoding: marked, warnings: [] });
  const offset = marked === 'utf-8' ? firstBadUtf8(bytes) : bytes.length - (bytes.length % 2);
  return fail(notice(`byte ${offset}`, 'bad_encoding', { offset, encoding: marked }));
}

function decodeUnmarked(bytes: Uint8Array): Result<DecodedText, ImportFailure> {
  const binary = binaryKind(bytes);
  if (binary !== null) {
    return fail(notice('byte 0', binary.document ? 'unknown_format' : 'binary', { type: binary.type }));
  }
  const wide = encodingByZeros(bytes);
  if (wide !== null) return decodeText(bytes, wide);
  const zero = bytes.indexOf(0);
  if (zero >= 0) return fail(notice(`byte ${zero}`, 'binary', { type: 'NUL' }));
  const text = decodeStrict(bytes, 'utf-8');
  if (text !== null) return ok({ text, encoding: 'utf-8', warnings: [] });
  const offset = firstBadUtf8(bytes);
  const line = countLines(bytes.subarray(0, offset));
  const values = { offset, line, encoding: 'windows-1252' };
  return ok({
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    warnings: [notice(`byte ${offset}`, 'encoding_assumed', values)],
  });
}

function encodingByMark(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 that lost its mark: nearly every second byte of Western text is zero. */
function encodingByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 512);
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return null;
  let [even, odd] = [0, 0];
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  if (odd >= pairs * 0.8 && even === 0) return 'utf-16le';
  if (even >= pairs * 0.8 && odd === 0) return 'utf-16be';
  return null;
}

function decodeStrict(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  if (encoding !== 'utf-8' && bytes.length % 2 === 1) return null;
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch (cause: unknown) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** The Encoding Standard's index of windows-1252 for 0x80 to 0x9F; some runtimes' own decoder reads them as Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Offset of the first byte that breaks UTF-8 (RFC 3629). */
export function firstBadUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
