import type { Capture, CaptureContext } from './capture.ts';
import { parseCapture } from './grammar.ts';

/** `- …`, `* …`, `• …`, `1. …`, `2) …`, `a) …`, `[ ] …`, `☐ …`, with more white space before where it is deeper. */
const marker = /^\s*(?:(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|[a-z][.)])\s+(?:\[[ xX]?\]\s+)?|\[[ xX]?\]\s+|[☐☑✓✔]\s*)/u;

/**
 * The lines of a pasted list, without their marks; null where the text is no list. Two marked lines make one; an
 * unmarked line goes on with the entry above it. What stands before the first mark is part of no entry of a list.
 */
export function listLines(text: string): readonly string[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined || !marker.test(first)) return null;
  const entries: string[] = [];
  for (const line of lines) {
    if (marker.test(line)) entries.push(line.replace(marker, '').trim());
    else entries.push(`${entries.pop() ?? ''}\n${line.trim()}`);
  }
  const kept = entries.filter((entry) => entry !== '');
  return kept.length < 2 ? null : kept;
}

/** A list is read as one entry a line, each with its own kind and names; anything else is one entry. */
export function parseCaptures(text: string, context: CaptureContext): readonly Capture[] {
  const lines = listLines(text);
  if (lines === null) return [parseCapture(text, context)];
  return lines.map((line) => parseCapture(line, context)).filter((capture) => capture.text !== '');
}
