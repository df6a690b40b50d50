import { z } from 'zod';
import type { Change, Transaction } from '#domain/change.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { crc32Hex } from './crc32.ts';

/** The format this version writes, and the newest it reads. */
export const journalFormat = 1;

const headSchema = z.object({
  k: z.literal('head'),
  format: z.number().int(),
  segment: z.number().int(),
  databaseId: z.string(),
  deviceId: z.string(),
  generation: z.number().int(),
  /** What the first transaction of the segment must begin with, whatever older segments hold. */
  firstSeq: z.number().int(),
});

/** The first line of a segment. */
export type SegmentHead = Readonly<Omit<z.infer<typeof headSchema>, 'k'>>;

export type JournalLine =
  | { readonly kind: 'head'; readonly head: SegmentHead }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'commit'; readonly transaction: Transaction }
  | { readonly kind: 'unreadable' };

export function encodeHead(head: SegmentHead): Buffer {
  return encodeLine({ k: 'head', ...head });
}

/** The lines of one transaction: its changes, and the commit line that makes them count. */
export function encodeTransaction({ transaction, changes }: RecordedTransaction): Buffer {
  const lines = changes.map((change) => encodeLine({ k: 'change', ...change }));
  return Buffer.concat([...lines, encodeLine({ k: 'commit', ...transaction })]);
}

/** Reads the line between two offsets, without its line feed; null where the bytes are not what was written. */
export function decodeLine(bytes: Buffer, start: number, end: number): JournalLine | null {
  // The digits are compared as written: read as a number, `A` and `a` would hide a changed byte.
  if (end - start <= jsonAt || bytes[start + crcDigits] !== space) return null;
  if (bytes.toString('latin1', start, start + crcDigits) !== crc32Hex(bytes, start + jsonAt, end)) return null;
  return interpret(bytes.toString('utf8', start + jsonAt, end));
}

const crcDigits = 8;
const jsonAt = crcDigits + 1;
const space = 0x20;

function encodeLine(value: object): Buffer {
  const line = Buffer.from(`00000000 ${JSON.stringify(value)}\n`);
  line.write(crc32Hex(line, jsonAt, line.length - 1), 'latin1');
  return line;
}

function interpret(json: string): JournalLine {
  const value = parse(json);
  if (value === null) return { kind: 'unreadable' };
  const { k, ...rest } = value;
  if (k === 'change' && isSeq(rest['seq']) && typeof rest['txId'] === 'string') {
    return { kind: 'change', change: rest as unknown as Change };
  }
  if (k === 'commit' && isSeq(rest['firstSeq']) && isSeq(rest['lastSeq']) && typeof rest['txId'] === 'string') {
    return { kind: 'commit', transaction: rest as unknown as Transaction };
  }
  const head = headSchema.safeParse(value);
  if (!head.success) return { kind: 'unreadable' };
  const { k: _, ...fields } = head.data;
  return { kind: 'head', head: fields };
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
