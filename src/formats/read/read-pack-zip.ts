import { Inflate, strFromU8 } from 'fflate';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import { type Result, fail, ok } from '#domain/result.ts';

/** The files of a zip by name. A map, since a name may be `__proto__`. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** A pack unpacks to no more than this; a bomb is refused before anything is unpacked. */
export const maxUnpackedBytes = 256 * 1024 * 1024;

/** Deflate can't shrink by more (RFC 1951: 258 bytes out of 2 bits); whoever declares more lies. */
const deflateLimit = 1032;

/** So much is inflated at once: a lie about the size is noticed before it has filled the memory. */
const inflateStep = 4 * 1024;

/** Parts of names that stay inside of their folder on every system. */
const safeName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\/?$/;

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const length = { local: 30, central: 46, end: 22, comment: 0xffff } as const;

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly symbolicLink: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the data begins. */
  readonly from: number;
};

/**
 * Unpacks a zip whose whole directory has been looked through first (PKWARE APPNOTE 4.3): every name safe and there
 * once, nothing encrypted, the sizes possible. Zip64 is refused: no pack is that large.
 */
export function readZip(bytes: Uint8Array): Result<ZipFiles, ImportFailure> {
  const entries = readDirectory(bytes);
  if (entries === null) return broken('zip');
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const failure = failureOf(entry);
    if (failure !== null) return fail(failure);
    if (names.has(entry.name)) return fail(notice(entry.name, 'pack_unsafe'));
    names.add(entry.name);
    total += entry.unpackedBytes;
    if (total > maxUnpackedBytes) return fail(tooLarge(entry.name, total));
    if (!isPossible(entry)) return broken(entry.name);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const file = unpack(bytes, entry);
    if (file === null) return broken(entry.name);
    if (!entry.name.endsWith('/')) files.set(entry.name, file);
  }
  return ok(files);
}

function broken(where: string): Result<never, ImportFailure> {
  return fail(notice(where, 'pack_broken'));
}

function tooLarge(where: string, total: number): ImportFailure {
  const inMegabytes = (size: number) => Math.ceil(size / 1024 / 1024);
  return notice(where, 'too_large', { megabytes: inMegabytes(total), limit: inMegabytes(maxUnpackedBytes) });
}

/** The entries of the central directory, or null where it is not whole. */
function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isWhole || start + view.getUint32(end + 12, true) !== end) return null;
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const next = at + length.central <= end ? at + entryLength(view, at) : Infinity;
    if (next > end || view.getUint32(at, true) !== signature.central) return null;
    const entry = readEntry(view, at, start);
    if (entry === null) return null;
    entries.push(entry);
    at = next;
  }
  return at === end ? entries : null;
}

/** Where the end record lies: behind it there is only its own comment. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - length.end;
  for (let at = last; at >= 0 && at >= last - length.comment; at -= 1) {
    if (view.getUint32(at, true) === signature.end && view.getUint16(at + 20, true) === last - at) return at;
  }
  return -1;
}

function entryLength(view: DataView, at: number): number {
  const names = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  return length.central + names.reduce((sum, size) => sum + size, 0);
}

/** An entry with where its data lies, which its local header tells; null where that leads out of the file. */
function readEntry(view: DataView, at: number, directory: number): Entry | null {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + length.central, view.getUint16(at + 28, true));
  const local = view.getUint32(at + 42, true);
  if (local + length.local > directory || view.getUint32(local, true) !== signature.local) return null;
  const from = local + length.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packedBytes = view.getUint32(at + 20, true);
  if (from + packedBytes > directory) return null;
  return {
    // Bit 11: the name is UTF-8. Bits 0, 6 and 13: some kind of encryption.
    name: strFromU8(name, (flags & 0x800) === 0),
    encrypted: (flags & 0x2041) !== 0,
    symbolicLink: ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000,
    method: view.getUint16(at + 10, true),
    packedBytes,
    unpackedBytes: view.getUint32(at + 24, true),
    from,
  };
}

function failureOf({ name, encrypted, symbolicLink }: Entry): ImportFailure | null {
  if (encrypted) return notice(name, 'pack_encrypted');
  return safeName.test(name) && !symbolicLink ? null : notice(name, 'pack_unsafe');
}

/** Whether an entry can hold what it says. */
function isPossible({ name, method, packedBytes, unpackedBytes }: Entry): boolean {
  if (name.endsWith('/') && unpackedBytes > 0) return false;
  if (method === 0) return packedBytes === unpackedBytes;
  return method === 8 && unpackedBytes <= packedBytes * deflateLimit;
}

/** The bytes of an entry; null where they are not as many as it says, or no deflate stream. */
function unpack(bytes: Uint8Array, { method, from, packedBytes, unpackedBytes }: Entry): Uint8Array | null {
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) return packed.slice();
  const file = new Uint8Array(unpackedBytes);
  let size = 0;
  const stream = new Inflate((chunk) => {
    if (size + chunk.length <= unpackedBytes) file.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packedBytes && size <= unpackedBytes; at += inflateStep) {
      stream.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packedBytes);
    }
  } catch {
    return null;
  }
  return size === unpackedBytes ? file : null;
}
