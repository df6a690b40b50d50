/** What a file that is no text is, by its first bytes. `document` formats are worth naming as such. */
export type BinaryKind = { readonly type: string; readonly document: boolean };

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['GZIP', [0x1f, 0x8b]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['BZIP2', [0x42, 0x5a, 0x68]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['WebP, WAV or AVI', [0x52, 0x49, 0x46, 0x46]],
  ['Ogg', [0x4f, 0x67, 0x67, 0x53]],
  ['MP3', [0x49, 0x44, 0x33]],
  ['XLS or DOC', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** Folders inside a zip that tell which document it is. */
const zipped: readonly (readonly [string, string])[] = [
  ['xl/', 'XLSX'],
  ['word/', 'DOCX'],
  ['ppt/', 'PPTX'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ODS'],
  ['application/vnd.oasis.opendocument.text', 'ODT'],
  ['application/epub+zip', 'EPUB'],
];

/** Names a binary by its magic number, or returns null. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const found = signatures.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found === undefined) return null;
  if (found[0] !== 'ZIP') return { type: found[0], document: found[0] === 'XLS or DOC' };
  const names = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(Math.max(0, bytes.length - 16_384)));
  const inside = zipped.find(([name]) => names.includes(name));
  return inside === undefined ? { type: 'ZIP', document: false } : { type: inside[1], document: true };
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
