import { notice, type ImportFailure } from '#domain/import/preview.ts';
import { fail, ok, type Result } from '#domain/result.ts';

/** Deeper nesting serves no agenda and would overflow the stack of a recursive parser. */
const MAX_DEPTH = 200;

/**
 * Text as plain JSON data. The place of an error is found here, because each runtime words it differently.
 * `__proto__` stays an ordinary key: what is read afterwards goes through `own`.
 */
export function parseJson(text: string): Result<unknown, ImportFailure> {
  const tooDeep = depthExceededAt(text);
  if (tooDeep >= 0) {
    const place = placeAt(text, tooDeep);
    return fail(notice(whereOf(place), 'json_depth', { ...place, limit: MAX_DEPTH }));
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (cause: unknown) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const place = placeAt(text, syntaxErrorAt(text));
    return fail(notice(whereOf(place), 'json_syntax', place));
  }
}

/** An own property of an object, or undefined: nothing inherited ever counts as data. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Index of the bracket that opens one level too many, or -1. */
function depthExceededAt(text: string): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return at;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return -1;
}

const token = {
  space: /[ \t\n\r]*/y,
  string: /"(?:(?!\p{Cc})[^"\\]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/uy,
  scalar: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y,
};

type Cursor = { readonly text: string; at: number; readonly open: ('}' | ']')[] };

/** Index at which a text stops being JSON (RFC 8259). Only called when it is known to fail. */
function syntaxErrorAt(text: string): number {
  const cursor: Cursor = { text, at: 0, open: [] };
  for (;;) {
    const value = readValue(cursor);
    if (value === 'wrong' || (value === 'finished' && !readNext(cursor))) {
      take(cursor, token.space);
      return cursor.at;
    }
  }
}

/** One value, or the beginning of one that holds others. */
function readValue(cursor: Cursor): 'opened' | 'finished' | 'wrong' {
  if (takeChar(cursor, '{')) {
    if (takeChar(cursor, '}')) return 'finished';
    cursor.open.push('}');
    return readKey(cursor) ? 'opened' : 'wrong';
  }
  if (takeChar(cursor, '[')) {
    if (takeChar(cursor, ']')) return 'finished';
    cursor.open.push(']');
    return 'opened';
  }
  return take(cursor, token.string) || take(cursor, token.scalar) ? 'finished' : 'wrong';
}

/** What stands behind a finished value: closing brackets, then a comma and, in an object, a key. */
function readNext(cursor: Cursor): boolean {
  for (;;) {
    const closing = cursor.open.at(-1);
    if (closing === undefined) return false;
    if (takeChar(cursor, ',')) return closing === ']' || readKey(cursor);
    if (!takeChar(cursor, closing)) return false;
    cursor.open.pop();
  }
}

function readKey(cursor: Cursor): boolean {
  take(cursor, token.space);
  return take(cursor, token.string) && takeChar(cursor, ':');
}

function takeChar(cursor: Cursor, char: string): boolean {
  take(cursor, token.space);
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at += 1;
  return true;
}

function take(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match === null) return false;
  cursor.at += match[0].length;
  return true;
}

function placeAt(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function whereOf(place: { readonly line: number; readonly column: number }): string {
  return `line ${place.line}, column ${place.column}`;
}
