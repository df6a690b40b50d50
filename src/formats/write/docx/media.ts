import type { DocumentTree, Picture } from '#domain/summary/document.ts';
import type { Logo } from '#domain/records/version.ts';
import { oneLine } from '../plain-text.ts';
import { element } from './xml.ts';

/** A picture of the package. */
export type Media = { readonly id: string; readonly file: string; readonly logo: Logo; readonly alt: string };

const emusPerPixel = 9525;
/** One inch is 914 400 of them and 1440 twentieths of a point. */
const emusPerTwip = 635;

/** The logo, and the pictures of the notes that there are. Kinds that word processors don't all show are left out. */
export function mediaOf({ brand, pictures }: DocumentTree, logoAlt: string): Media[] {
  const logo = brand?.logo ?? null;
  return [
    ...(logo === null ? [] : [mediaFile('logo', logo, logoAlt)]),
    ...pictures.map((picture, at) => mediaFile(`picture${at + 1}`, picture, picture.name)),
  ];
}

/** Which of them a note means. */
export function mediaOfPicture(media: readonly Media[], pictures: readonly Picture[], sha256: string): Media | null {
  const at = pictures.findIndex((picture) => picture.sha256 === sha256);
  return media.find(({ id }) => at >= 0 && id === `picture${at + 1}`) ?? null;
}

function mediaFile(id: string, logo: Logo, alt: string): Media {
  return { id, file: `media/${id}.${logo.mediaType === 'image/png' ? 'png' : 'jpeg'}`, logo, alt };
}

/** The bytes of base64, without `atob` or `Buffer`: neither is everywhere. */
export function bytesOf(base64: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const letters = base64.replace(/[^A-Za-z0-9+/]/gu, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [bits, count, at] = [0, 0, 0];
  for (const letter of letters) {
    bits = (bits << 6) | alphabet.indexOf(letter);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at] = (bits >> count) & 255;
      at += 1;
    }
  }
  return bytes;
}

type Size = { readonly width: number; readonly height: number };

/** A picture in the line, with its text for those who don't see it (ISO/IEC 29500-1, 20.4.2.8). */
export function pictureRun({ id, logo, alt }: Media, number: number, most: Size): string {
  const { width, height } = fitted(logo, most);
  const description = oneLine(alt);
  const named = { id: number, name: id, descr: description };
  const blip = element('a:blip', { 'r:embed': id });
  const fill = element('pic:blipFill', {}, `${blip}<a:stretch><a:fillRect/></a:stretch>`);
  const place = element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: width, cy: height });
  const shape = element(
    'pic:spPr',
    {},
    `${element('a:xfrm', {}, place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
  );
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${drawingMl}/picture` },
    element('pic:nvPicPr', {}, `${element('pic:cNvPr', named)}<pic:cNvPicPr/>`) + fill + shape,
  );
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${drawingMl}/main` },
    element('a:graphicData', { uri: `${drawingMl}/picture` }, picture),
  );
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${drawingMl}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: width, cy: height }) + element('wp:docPr', named) + graphic,
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';

/** As large as it is, or as there is room; `most` is in twentieths of a point. */
function fitted({ width, height }: Size, most: Size): Size {
  const own = { width: Math.max(1, width) * emusPerPixel, height: Math.max(1, height) * emusPerPixel };
  const share = Math.min(1, (most.width * emusPerTwip) / own.width, (most.height * emusPerTwip) / own.height);
  return { width: Math.round(own.width * share), height: Math.round(own.height * share) };
}
