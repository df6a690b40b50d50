import { type LookId, asId } from '../ids.ts';
import type { Look } from '../records/version.ts';

/** There is one row of looks: that of the house. */
export const lookId = asId<LookId>('house');

/** Nobody chose anything: the accent of the app and no logo. */
export const noLook: Look = { id: lookId, accent: null, logo: null, deletedAt: null };

/** The most bytes of a logo: it goes into every file. */
export const mostLogoBytes = 256 * 1024;
/** The longest side of a logo that still makes sense on paper. Pixels. */
export const longestLogoSide = 3000;

/** Accents that are fainter than that on paper can't be read as text (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;
/** The paper of a document. */
export const paper = '#fffefb';

/** A colour as it is kept, `#0d5862`; null where the text is none. Three digits stand for six. */
export function accentOf(text: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** How well a colour stands out from another, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(colour: string, ground: string): number {
  const [one, other] = [luminance(colour), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
