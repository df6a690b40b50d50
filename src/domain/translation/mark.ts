import type { LocalizedText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import { fingerprint } from './portable-text.ts';

/** What a unit was when it left: the revision of its source, and the translation there was, if any. */
export type Mark = { readonly rev: number; readonly target: string | null };

const pattern = /^r(\d{1,9})(?:-([0-9a-f]{8,16}))?$/;

/** `r3`, or `r3-08f1…` where there was a translation. A spreadsheet takes it for nothing but text. */
export function printMark({ rev, target }: Mark): string {
  return target === null ? `r${rev}` : `r${rev}-${target}`;
}

/** Null where a tool lost or changed it. */
export function readMark(text: string): Mark | null {
  const found = pattern.exec(text.trim());
  return found === null ? null : { rev: Number(found[1]), target: found[2] ?? null };
}

/** The mark of one language of a text as it is now. */
export function markOf(text: LocalizedText, locale: Locale): Mark {
  const target = text.values[locale]?.text ?? '';
  return { rev: text.rev, target: target.trim() === '' ? null : fingerprint(target) };
}
