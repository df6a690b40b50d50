import type { Brand } from '#domain/summary/document.ts';
import { contrastOf, leastContrast, paper } from '#domain/summary/look.ts';

/** The sheet of a document on a dark screen. */
const darkPaper = '#201f1b';

/** How far a colour is moved at a time: small enough that no one sees a step, few enough to count. */
const step = 0.04;

/** An accent as text on paper and on a dark screen: darker or lighter than chosen, where that couldn't be read. */
export type Accents = { readonly light: string; readonly dark: string };

/** The accents of a house; null for those of the app, or where what was brought in is no colour. */
export function accentsOf(brand: Brand | null): Accents | null {
  const chosen = brand?.accent ?? null;
  if (chosen === null || !/^#[0-9a-f]{6}$/iu.test(chosen)) return null;
  return { light: readable(chosen, paper, '#000000'), dark: readable(chosen, darkPaper, '#ffffff') };
}

/** The colour, moved towards black or white until it stands out from the ground. */
function readable(colour: string, ground: string, towards: string): string {
  let found = colour.toLowerCase();
  for (let share = step; share <= 1 && contrastOf(found, ground) < leastContrast; share += step) {
    found = mixed(colour, towards, share);
  }
  return contrastOf(found, ground) < leastContrast ? towards : found;
}

function mixed(colour: string, other: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
