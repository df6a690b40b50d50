import ICAL from 'ical.js';

/** A content line of RFC 5545, unfolded. `line` is where it began in the file, from 1. */
export type IcsLine = { readonly name: string; readonly text: string; readonly line: number };

export type IcsComponent = {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly IcsLine[];
  readonly children: readonly IcsComponent[];
};

export type IcsFile = {
  readonly calendars: readonly IcsComponent[];
  /** Lines that are none of the format; the rest is read nevertheless. */
  readonly badLines: readonly { readonly line: number; readonly text: string }[];
  /** Components that begin and never end. */
  readonly unclosed: readonly IcsComponent[];
};

/** A property taken apart. Values are unescaped texts; dates are in the ISO form of jCal (RFC 7265). */
export type IcsProperty = {
  readonly line: number;
  readonly params: ReadonlyMap<string, string>;
  readonly type: string;
  readonly values: readonly string[];
};

type OpenComponent = { name: string; line: number; lines: IcsLine[]; children: IcsComponent[] };

/** No calendar nests deeper than calendar, event, alarm. */
const MAX_DEPTH = 16;

/**
 * The components of a file. Lines are taken apart one by one, so that a broken one costs one line, not the file;
 * the values themselves are read by ical.js.
 */
export function readIcsFile(text: string): IcsFile {
  const root: OpenComponent = { name: '', line: 0, lines: [], children: [] };
  const stack: OpenComponent[] = [root];
  const badLines: { line: number; text: string }[] = [];
  for (const { line, text: content } of unfolded(text)) {
    if (content.trim() === '') continue;
    const name = /^([A-Za-z0-9.-]+)[;:]/.exec(content)?.[1]?.toUpperCase();
    const top = stack.at(-1) ?? root;
    const value = content
      .slice(content.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (name === undefined || (stack.length > MAX_DEPTH && name === 'BEGIN')) {
      badLines.push({ line, text: content.slice(0, 60) });
    } else if (name === 'BEGIN') {
      const component: OpenComponent = { name: value, line, lines: [], children: [] };
      top.children.push(component);
      stack.push(component);
    } else if (name === 'END') {
      const opened = stack.findLastIndex((component) => component.name === value);
      if (opened > 0) stack.length = opened;
      else badLines.push({ line, text: content.slice(0, 60) });
    } else top.lines.push({ name, text: content, line });
  }
  const calendars = root.children.filter((component) => component.name === 'VCALENDAR');
  return { calendars, badLines, unclosed: stack.slice(1) };
}

/** The first property of a name, or null; `broken` where the line is there and cannot be read. */
export function property(component: IcsComponent, name: string): IcsProperty | 'broken' | null {
  const found = component.lines.find((line) => line.name === name);
  return found === undefined ? null : parsedLine(found);
}

/** All readable properties of a name. */
export function properties(component: IcsComponent, name: string): IcsProperty[] {
  return component.lines
    .filter((line) => line.name === name)
    .map(parsedLine)
    .filter((found) => found !== 'broken');
}

/** The text of a property, empty where there is none. */
export function textValue(component: IcsComponent, name: string): string {
  const found = property(component, name);
  return found === null || found === 'broken' ? '' : found.values.join(', ');
}

/** What stands behind the first colon, as it is: for rules, which are read elsewhere. */
export function rawValue(line: IcsLine): string {
  return line.text.slice(line.text.indexOf(':') + 1).trim();
}

function parsedLine(line: IcsLine): IcsProperty | 'broken' {
  try {
    const [, params, type, ...values] = ICAL.parse.property(line.text) as [string, object, string, ...unknown[]];
    return {
      line: line.line,
      params: new Map(
        Object.entries(params).map(([key, value]) => [
          key.toLowerCase(),
          Array.isArray(value) ? value.join(',') : String(value),
        ]),
      ),
      type: String(type),
      // A period (RFC 5545, 3.3.9) counts by its beginning.
      values: values.map((value) => (Array.isArray(value) ? String(value[0]) : String(value))),
    };
  } catch (cause: unknown) {
    if (cause instanceof Error) return 'broken';
    throw cause;
  }
}

/** Joins folded lines (RFC 5545, 3.1). */
function* unfolded(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let current: { line: number; parts: string[] } | null = null;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, content] of lines.entries()) {
    if (current !== null && /^[ \t]/.test(content)) {
      current.parts.push(content.slice(1));
      continue;
    }
    if (current !== null) yield { line: current.line, text: current.parts.join('') };
    current = { line: index + 1, parts: [content] };
  }
  if (current !== null) yield { line: current.line, text: current.parts.join('') };
}
