import type { PackedParts } from './pack.ts';

type Summed = { readonly parts: PackedParts; readonly seq: number; readonly meetings: readonly string[] };

/** Tells whether a stored index is as it was written, to the last bit. Not against anybody who means harm. */
export function checksumOf({ parts, seq, meetings }: Summed): string {
  const sum = new Sum();
  const { vocabulary, oddIds, rules, ...arrays } = parts;
  sum.addText(JSON.stringify([seq, meetings, oddIds, rules]));
  sum.addText(vocabulary);
  for (const [name, array] of Object.entries(arrays).sort(([a], [b]) => (a < b ? -1 : 1))) {
    sum.addText(name);
    sum.addBytes(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  return sum.text();
}

/** Two sums of different steps (FNV-1a and its like, by four bytes): together 64 bits. */
class Sum {
  #one = 0x811c9dc5;
  #other = 0x9e3779b9;

  addText(text: string): void {
    this.#add(text.length);
    for (let at = 0; at < text.length; at += 1) this.#add(text.charCodeAt(at));
  }

  addBytes(bytes: Uint8Array): void {
    this.#add(bytes.length);
    const whole = bytes.length - (bytes.length % 4);
    for (let at = 0; at < whole; at += 4) {
      this.#add(
        ((bytes[at] ?? 0) |
          ((bytes[at + 1] ?? 0) << 8) |
          ((bytes[at + 2] ?? 0) << 16) |
          ((bytes[at + 3] ?? 0) << 24)) >>>
          0,
      );
    }
    for (let at = whole; at < bytes.length; at += 1) this.#add(bytes[at] ?? 0);
  }

  text(): string {
    return `${(this.#one >>> 0).toString(16)}-${(this.#other >>> 0).toString(16)}`;
  }

  #add(number: number): void {
    this.#one = Math.imul(this.#one ^ number, 0x01000193);
    this.#other = Math.imul(this.#other ^ number ^ (this.#other >>> 15), 0x85ebca6b);
  }
}
