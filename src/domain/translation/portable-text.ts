/**
 * People's text as every exchange format can carry it: line feeds for line ends, and the replacement character for
 * what XML 1.0 forbids (control characters, halves of letters), so that a loss is seen.
 */
export function portableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unportable, '\uFFFD');
}

/** How many characters of a text no exchange format can carry. */
export function countUnportable(text: string): number {
  return [...text.replace(/\r\n?/g, '\n').matchAll(unportable)].length;
}

/** Whether two texts are the same to a reader: however letters were composed, and whatever white space is around. */
export function isSameText(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** A short fingerprint of a text, to see whether it is still the one that went out (cyrb53). */
export function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of comparable(text)) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

// Everything outside of the production Char of XML 1.0, fifth edition.
const unportable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function comparable(text: string): string {
  return portableText(text).normalize('NFC').trim();
}
