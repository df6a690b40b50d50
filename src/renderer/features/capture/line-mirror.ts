import type { CaptureToken } from '#domain/capture/capture.ts';
import styles from './CaptureLine.module.css';

/** A last letter of no width gives an empty last line its height. */
const end = '\u200B';

type Part = { readonly text: string; readonly look: string | null };

/** Draws the text of the line with its tokens marked. What stands there already stays. */
export function drawMirror(mirror: HTMLElement, text: string, tokens: readonly CaptureToken[]): void {
  const parts = partsOf(text, tokens);
  parts.forEach((part, index) => {
    const node = mirror.childNodes[index];
    if (node === undefined) mirror.append(nodeOf(part));
    else if (lookOf(node) !== part.look) node.replaceWith(nodeOf(part));
    else if (node.textContent !== part.text) node.textContent = part.text;
  });
  while (mirror.childNodes.length > parts.length) mirror.lastChild?.remove();
}

/**
 * Puts into the mirror what was typed, before it is read: the letters are there with the frame of their key. False
 * where more than one part of it changes.
 */
export function patchMirror(mirror: HTMLElement, next: string): boolean {
  const before = (mirror.textContent ?? '').slice(0, -end.length);
  const start = sharedStart(before, next);
  const kept = sharedEnd(before, next, start);
  const [until, put] = [before.length - kept, next.slice(start, next.length - kept)];
  let at = 0;
  for (const node of mirror.childNodes) {
    const [from, to] = [at, at + (node.textContent ?? '').length];
    at = to;
    // A letter at the border of two parts goes on with the first one; a space ends it.
    const isPast = to < start || (to === start && until === start && /^\s/.test(put));
    if (isPast || until < from) continue;
    const text = node instanceof Text ? node : node.firstChild;
    if (until > to || !(text instanceof Text)) return false;
    text.replaceData(start - from, until - start, put);
    return true;
  }
  return false;
}

function partsOf(text: string, tokens: readonly CaptureToken[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const token of tokens) {
    parts.push({ text: text.slice(at, token.start), look: null });
    parts.push({ text: text.slice(token.start, token.end), look: classOf(token) });
    at = token.end;
  }
  parts.push({ text: text.slice(at), look: null });
  return [...parts.filter((part) => part.text !== ''), { text: end, look: null }];
}

function nodeOf({ text, look }: Part): Node {
  if (look === null) return document.createTextNode(text);
  const mark = document.createElement('span');
  mark.className = look;
  mark.textContent = text;
  return mark;
}

function lookOf(node: Node): string | null {
  return node instanceof HTMLElement ? node.className : null;
}

function classOf({ kind, state }: CaptureToken): string {
  const look = kind === 'details' ? 'details' : state;
  return [styles['token'], styles[look]].filter(Boolean).join(' ');
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** How many of the last letters are the same, without those counted from the start. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1;
  return count;
}
