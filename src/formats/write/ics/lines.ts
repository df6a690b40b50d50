import type { LangText } from '#domain/published/calendar.ts';
import { printable } from '../plain-text.ts';

/** A property whose value is plain: a date, a name of the standard. */
export function property(name: string, value: string): string {
  return `${name}:${value}`;
}

/** A property whose value is text, with its language where it has one (RFC 5545, 3.2.10, 3.3.11). */
export function textProperty(name: string, { text, lang }: { readonly text: string; readonly lang?: string }): string {
  return `${name}${lang === undefined ? '' : `;LANGUAGE=${lang}`}:${escapeIcs(text)}`;
}

/** A text property, or none where there is nothing to say. */
export function maybeText(name: string, text: LangText | string | null): string[] {
  if (text === null) return [];
  const value = typeof text === 'string' ? { text } : text;
  return value.text.trim() === '' ? [] : [textProperty(name, value)];
}

/** The one place where text becomes iCalendar (RFC 5545, 3.3.11). */
export function escapeIcs(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const encoder = new TextEncoder();
const longestLine = 75;

/** A content line as it is written: at most 75 octets each, the rest on lines that begin with a space (3.1). */
export function folded(line: string): string {
  if (line.length <= longestLine / 4) return `${line}\r\n`;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const char of line) {
    const length = encoder.encode(char).length;
    if (octets + length > longestLine) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += char;
    octets += length;
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`;
}
