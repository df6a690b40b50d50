import type { Image } from '#domain/records/follow-up.ts';

/** What a picture is, by its bytes: its name and whatever the clipboard says of it are not asked. */
export type ImageFacts = Pick<Image, 'mediaType' | 'width' | 'height'>;

/** Wider or higher than that no screen or camera makes them; a browser would need gigabytes to show one. Pixels. */
const largestSide = 30_000;

/** Reads the head of a PNG, JPEG, GIF or WebP; null for anything else, and for what says that it has no size. */
export function readImage(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  if (facts === null) return null;
  const isSize = (side: number) => side > 0 && side <= largestSide;
  return isSize(facts.width) && isSize(facts.height) ? facts : null;
}

/** Whether bytes are an SVG, which is a document that can hold scripts and addresses. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/u, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?svg[\s>]/iu.test(head);
}

/** PNG (ISO/IEC 15948), 5.2 and 11.2.2: the signature, then IHDR. */
function readPng(view: DataView): ImageFacts | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (view.getUint32(12) !== 0x49484452) return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, 17 and 18: the header, then the screen. */
function readGif(view: DataView): ImageFacts | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  const version = view.getUint16(4);
  if (version !== 0x3761 && version !== 0x3961) return null;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP container: RIFF, then one of three kinds of first chunk. */
function readWebp(view: DataView): ImageFacts | null {
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const mediaType = 'image/webp';
  switch (view.getUint32(12)) {
    case 0x56503820: // VP8: RFC 6386, 9.1
      return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      // VP8L: 14 bits each, less one, after the signature.
      const bits = view.getUint32(21, true);
      return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: // VP8X: 24 bits each, less one.
      return { mediaType, width: (view.getUint32(23, true) >>> 8) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return null;
  }
}

/** JPEG (ITU-T T.81, B.1): segments up to the one that begins the frame. */
function readJpeg(view: DataView): ImageFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += isAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
