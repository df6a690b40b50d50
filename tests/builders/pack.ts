import { createHash } from 'node:crypto';
import { deflateSync, strFromU8, strToU8, unzipSync } from 'fflate';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { writeFirstPack } from '#tests/builders/first-pack.ts';

/** One file of a zip. What a well-behaved writer works out by itself can be told wrong. */
export type ZipPart = {
  readonly name: string;
  readonly data: Uint8Array;
  /** 0 stored, 8 deflated (the default). */
  readonly method?: number;
  readonly flags?: number;
  readonly declaredBytes?: number;
  /** Unix mode; a regular file by default. */
  readonly mode?: number;
};

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A zip exactly as told (PKWARE APPNOTE 4.3). Checksums of its own are left at 0: packs carry better ones. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const { name, data, method = 8, flags = 0, mode = 0o100644 } = part;
    const encoded = strToU8(name);
    const packed = method === 8 ? deflateSync(data) : data;
    const shared = [20, 2, flags | 0x800, 2, method, 2, 0, 2, 33, 2, 0, 4, packed.length, 4] as const;
    const sizes = [part.declaredBytes ?? data.length, 4, encoded.length, 2, 0, 2] as const;
    const local = fields([0x04034b50, 4, ...shared, ...sizes]);
    const attributes = [0, 2, 0, 2, 0, 2, (mode << 16) >>> 0, 4, at, 4] as const;
    directory.push(fields([0x02014b50, 4, 0x0314, 2, ...shared, ...sizes, ...attributes]), encoded);
    chunks.push(local, encoded, packed);
    at += local.length + encoded.length + packed.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = fields([0x06054b50, 4, 0, 2, 0, 2, parts.length, 2, parts.length, 2, size, 4, at, 4, 0, 2]);
  return joined([...chunks, ...directory, end]);
}

/** The texts of a pack by name, its manifest as data: to be spoilt and put together again. */
export type OpenPack = {
  readonly manifest: Record<string, unknown>;
  readonly files: Record<string, string>;
};

export function openPack(records: MeetingRecords): OpenPack {
  const { 'manifest.json': manifest, ...files } = unzipSync(writeFirstPack(records, sha256));
  if (manifest === undefined) throw new Error('The pack has no manifest');
  return {
    manifest: JSON.parse(strFromU8(manifest)) as Record<string, unknown>,
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])),
  };
}

/** The parts of a pack whose checksums and counts fit its files, whatever those hold. */
export function packParts({ manifest, files }: OpenPack): ZipPart[] {
  const parts = Object.entries(files).map(([name, text]) => ({ name, data: strToU8(text) }));
  const counts = Object.entries(files).map(([name, text]) => {
    return [name.replace(/^records\/|\.ndjson$/g, ''), text.split('\n').filter((line) => line !== '').length];
  });
  const sums = parts.map(({ name, data }) => [name, sha256(data)]);
  const whole = { counts: Object.fromEntries(counts), sha256: Object.fromEntries(sums), ...manifest };
  return [{ name: 'manifest.json', data: strToU8(JSON.stringify(whole)) }, ...parts];
}

function fields(values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const [value = 0, width = 0] = values.slice(index, index + 2);
    for (let byte = 0; byte < width; byte += 1) bytes.push(Math.floor(value / 256 ** byte) % 256);
  }
  return new Uint8Array(bytes);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
