import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, firstBadUtf8 } from './decode.ts';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, big: boolean): number[] =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

function shown(input: Uint8Array): string {
  const result = decodeText(input);
  if (!result.ok)
    return `${result.failure.code} ${result.failure.where} ${String(result.failure.values['type'] ?? '')}`.trim();
  const { text, encoding, warnings } = result.value;
  return [encoding, text, ...warnings.map(({ code, values }) => `${code} ${values['line']}:${values['offset']}`)].join(
    ' | ',
  );
}

describe('bytes as text', () => {
  it('reads UTF-8 and UTF-16, with their marks and without', () => {
    expect(shown(utf8('Ana García'))).toBe('utf-8 | Ana García');
    expect(shown(utf8('\uFEFFAna'))).toBe('utf-8 | Ana');
    expect(shown(bytes(0xff, 0xfe, ...wide('José', false)))).toBe('utf-16le | José');
    expect(shown(bytes(0xfe, 0xff, ...wide('José', true)))).toBe('utf-16be | José');
    expect(shown(bytes(...wide('Name,Email', false)))).toBe('utf-16le | Name,Email');
    expect(shown(bytes(...wide('Name,Email', true)))).toBe('utf-16be | Name,Email');
  });

  it('reads what Excel writes in Western Europe, and names the first byte that gave it away', () => {
    const text = bytes(...utf8('Name\n'), 0x47, 0x61, 0x72, 0x63, 0xed, 0x61, 0x20, 0x80, 0x92);
    expect(shown(text)).toBe('windows-1252 | Name\nGarcía €’ | encoding_assumed 2:9');
  });

  it('refuses a file that claims an encoding it does not keep', () => {
    expect(shown(bytes(0xef, 0xbb, 0xbf, 0x41, 0xed))).toBe('bad_encoding byte 4');
    expect(shown(bytes(0xff, 0xfe, 0x41))).toBe('bad_encoding byte 2');
  });

  it('calls binaries by their name, whatever the file is called', () => {
    const zip = (inside: string): Uint8Array => bytes(0x50, 0x4b, 3, 4, ...utf8(inside));
    expect(shown(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d))).toBe('binary byte 0 PNG');
    expect(shown(utf8('%PDF-1.7'))).toBe('binary byte 0 PDF');
    expect(shown(zip('a.txt'))).toBe('binary byte 0 ZIP');
    expect(shown(zip('xl/workbook.xml'))).toBe('unknown_format byte 0 XLSX');
    expect(shown(zip('word/document.xml'))).toBe('unknown_format byte 0 DOCX');
    expect(shown(bytes(0x41, 0x42, 0, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48))).toBe('binary byte 2 NUL');
  });

  it('finds the first bad byte where the decoder of the platform gives up', () => {
    expect(firstBadUtf8(utf8('añ😀'))).toBe(7);
    expect(firstBadUtf8(bytes(0x41, 0xc0, 0xaf))).toBe(1);
    expect(firstBadUtf8(bytes(0x41, 0x42, 0xed, 0xa0, 0x80))).toBe(2);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const at = firstBadUtf8(input);
        const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        expect(() => strict.decode(input.subarray(0, at))).not.toThrow();
        if (at < input.length) expect(() => strict.decode(input)).toThrow();
      }),
    );
  });
});
