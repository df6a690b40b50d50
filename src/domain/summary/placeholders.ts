/** What an introduction or a closing may leave to the meeting, by the name it is stored under in every language. */
export const placeholderNames = [
  'meeting',
  'dates',
  'city',
  'venue',
  'hosts',
  'attendees',
  'organizations',
  'topics',
  'takeaways',
  'decisions',
  'commitments',
  'actions',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

/** What each placeholder stands for, in the language of a document; empty where the meeting doesn't say. */
export type PlaceholderValues = Readonly<Record<PlaceholderName, string>>;

/** A placeholder nobody knows, one that is never closed, or one the meeting has nothing for. UTF-16 units of the text. */
export type PlaceholderProblem = {
  readonly kind: 'unknown' | 'unclosed' | 'empty';
  readonly start: number;
  readonly end: number;
  /** As it stands in the text, with its brace. */
  readonly written: string;
};

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: PlaceholderName; readonly text: string }
  | { readonly kind: 'unknown' | 'unclosed'; readonly text: string };

/** A brace up to the one that closes it, or, where none does, up to the next brace or the end of the line. */
const braces = /\{([^{}\n]*)(\}?)/gu;

/** A text cut at its placeholders. The parts joined are the text. */
export function placeholderParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: written, 1: inside = '', 2: end, index } of text.matchAll(braces)) {
    if (index > at) parts.push({ kind: 'text', text: text.slice(at, index) });
    const whole = end === '' ? written.trimEnd() : written;
    parts.push(partOf(whole, inside, end !== ''));
    at = index + whole.length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

function partOf(text: string, inside: string, isClosed: boolean): Part {
  if (!isClosed) return { kind: 'unclosed', text };
  const name = placeholderNames.find((known) => known === inside.trim().toLowerCase());
  return name === undefined ? { kind: 'unknown', text } : { kind: 'placeholder', name, text };
}

/** What of a text can't be filled, in its order. */
export function placeholderProblems(text: string, values: PlaceholderValues): PlaceholderProblem[] {
  const problems: PlaceholderProblem[] = [];
  let start = 0;
  for (const part of placeholderParts(text)) {
    const end = start + part.text.length;
    const isEmpty = part.kind === 'placeholder' && values[part.name] === '';
    if (isEmpty) problems.push({ kind: 'empty', start, end, written: part.text });
    else if (part.kind === 'unknown' || part.kind === 'unclosed') {
      problems.push({ kind: part.kind, start, end, written: part.text });
    }
    start = end;
  }
  return problems;
}

/** A text with its placeholders filled. What can't be stays as it is written: nothing is swallowed. */
export function filledText(text: string, values: PlaceholderValues): string {
  return placeholderParts(text)
    .map((part) => (part.kind === 'placeholder' && values[part.name] !== '' ? values[part.name] : part.text))
    .join('');
}
