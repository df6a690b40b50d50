import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSvg, readImage } from './read-image.ts';

/** The smallest pictures there are: one pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const lossyWebp = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';
const losslessWebp = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';
const alphaWebp =
  'UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAP7mtQAAAA==';
const jpeg = `/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP${'/'.repeat(86)}wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=`;

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const textBytes = (text: string) => new TextEncoder().encode(text);

/** The same picture saying another size. */
function resized(base64: string, at: number, ...size: readonly number[]): Uint8Array {
  const bytes = bytesOf(base64);
  bytes.set(size, at);
  return bytes;
}

describe('a picture', () => {
  it.each([
    ['image/png', png],
    ['image/gif', gif],
    ['image/webp', lossyWebp],
    ['image/webp', losslessWebp],
    ['image/webp', alphaWebp],
    ['image/jpeg', jpeg],
  ])('is known by its bytes: %s', (mediaType, base64) => {
    expect(readImage(bytesOf(base64))).toEqual({ mediaType, width: 1, height: 1 });
  });

  it('has a width and a height', () => {
    expect(readImage(resized(png, 16, 0, 0, 2, 0, 0, 0, 0, 7))).toMatchObject({ width: 512, height: 7 });
    expect(readImage(resized(gif, 6, 0, 2, 7, 0))).toMatchObject({ width: 512, height: 7 });
    expect(readImage(resized(lossyWebp, 26, 0, 2, 7, 0))).toMatchObject({ width: 512, height: 7 });
    expect(readImage(resized(losslessWebp, 21, 0xff, 0x81, 0x01, 0))).toMatchObject({ width: 512, height: 7 });
    expect(readImage(resized(alphaWebp, 24, 0xff, 1, 0, 6, 0, 0))).toMatchObject({ width: 512, height: 7 });
    const frame = Buffer.from(bytesOf(jpeg)).indexOf(Buffer.from([0xff, 0xc2]));
    expect(readImage(resized(jpeg, frame + 5, 0, 7, 2, 0))).toMatchObject({ width: 512, height: 7 });
  });

  it('is none without a size, or with one that nothing could show', () => {
    expect(readImage(resized(png, 16, 0, 0, 0, 0))).toBeNull();
    expect(readImage(resized(png, 16, 0x7f, 0xff, 0xff, 0xff))).toBeNull();
  });

  it('is none where only its name or its first letters say so', () => {
    for (const text of [
      '',
      'GIF',
      'GIF89b',
      '\x89PNG',
      'BM',
      '%PDF-1.7',
      '<svg xmlns="x">',
      'RIFF....WAVEfmt ................',
    ])
      expect(readImage(textBytes(text))).toBeNull();
  });

  it('is none where one of its marks is broken, though its size stands where it would', () => {
    expect(readImage(resized(png, 4, 0x0a, 0x1a, 0x0a, 0x0d))).toBeNull();
    expect(readImage(resized(png, 12, 0x49, 0x44, 0x41, 0x54))).toBeNull();
    expect(readImage(resized(gif, 4, 0x39, 0x62))).toBeNull();
    expect(readImage(resized(alphaWebp, 8, 0x57, 0x41, 0x56, 0x45))).toBeNull();
    expect(readImage(resized(jpeg, 1, 0xd9))).toBeNull();
  });

  it('is read without an error whatever the bytes are', () => {
    const start = fc.constantFrom(png, gif, lossyWebp, losslessWebp, alphaWebp, jpeg).map(bytesOf);
    fc.assert(
      fc.property(start, fc.nat(80), fc.uint8Array({ maxLength: 40 }), (bytes, keep, noise) => {
        readImage(new Uint8Array([...bytes.subarray(0, keep), ...noise]));
      }),
      { numRuns: 2000 },
    );
  });
});

it('an SVG is told from other text', () => {
  for (const svg of [
    '<svg>',
    ' <?xml version="1.0"?>\n<!-- a --><!DOCTYPE svg PUBLIC "x"><svg width="1">',
    '\uFEFF<svg:svg xmlns:svg="x">',
  ])
    expect(isSvg(textBytes(svg))).toBe(true);
  for (const other of ['', 'svg', '<html><svg>', '<?xml version="1.0"?><feed>'])
    expect(isSvg(textBytes(other))).toBe(false);
});
