import type { Visibility } from '../primitives.ts';
import type { Attribution, Due, OutcomeKind, Owner } from '../records/outcome.ts';
import { type Capture, type CaptureContext, type CapturedTopic, type CaptureToken, hasOwners } from './capture.ts';
import { kindPrefix } from './kind-prefix.ts';
import { tagOf } from './names.ts';
import { type Scanned, labelOf, scan, stateOf } from './scan.ts';

/**
 * Reads one line as it is typed. It never fails: what isn't understood stays in the text.
 *
 * | typed | means |
 * |---|---|
 * | `decisión: …`, `d: …`, `d …`, `! …` at the start | the kind (kind-prefix.ts) |
 * | `@LACNIC`, `@marisol-etcheverria`, `@"Marisol Etcheverría"`, `@ME` | lead owner; on kinds without owners, who said it |
 * | `+@LACTLD` | support |
 * | `#indicadores` | a topic, made where there is none |
 * | `>24/2`, `>2023-02-24`, `>viernes`, `>antes de LACNIC 40` | when it is due |
 * | `~`, `~miembros` | who may read it |
 * | `// …` | details, up to the end |
 *
 * A token begins after white space or at the start of the text, so `a@b.org`, `C#` and `a > b` are text.
 */
export function parseCapture(line: string, context: CaptureContext): Capture {
  const prefix = kindPrefix(line, context.locale);
  if (prefix === null) return parseEntry(line, context);
  const capture = read(line, { from: prefix.end, kind: prefix.kind, context });
  const token: CaptureToken = {
    start: prefix.start,
    end: prefix.end,
    kind: 'kind',
    state: 'resolved',
    label: prefix.kind,
  };
  return { ...capture, tokens: [token, ...capture.tokens] };
}

/** Reads a line whose kind is settled: an entry being edited. No prefix is looked for. */
export function parseEntry(line: string, context: CaptureContext): Capture {
  return read(line, { from: 0, kind: context.defaultKind, context });
}

type From = { readonly from: number; readonly kind: OutcomeKind; readonly context: CaptureContext };

function read(line: string, { from, kind, context }: From): Capture {
  const scanned = withSeparator(scan(line, from, context), line, from);
  const fitting = fittingTokens(scanned, kind);
  const tokens = scanned.map((token): CaptureToken => {
    const state = fitting.has(token) || stateOf(token) === 'unresolved' ? stateOf(token) : 'unfit';
    return { start: token.start, end: token.end, kind: token.kind, state, label: labelOf(token, context) };
  });
  const used = [...fitting];
  const details = used.find((token) => token.kind === 'details');
  return {
    kind,
    text: textWithout(used, line, from),
    details: details?.typed ?? '',
    owners: hasOwners(kind) ? ownersIn(used) : [],
    attribution: hasOwners(kind) ? { kind: 'none' } : attributionIn(used),
    topics: topicsIn(used),
    due: dueIn(used),
    visibility: visibilityIn(used),
    tokens,
  };
}

/** "@LACNIC: publicar" names who does it; the colon or comma belongs to the name. */
function withSeparator(tokens: readonly Scanned[], line: string, from: number): Scanned[] {
  return tokens.map((token) => {
    const leads = line.slice(from, token.start).trim() === '' && token.kind === 'mention' && token.value !== null;
    return leads && /[:,;]/.test(line.charAt(token.end)) ? { ...token, end: token.end + 1 } : token;
  });
}

/** The tokens that an entry of this kind has a place for. A second one for the same place stays in the text. */
function fittingTokens(tokens: readonly Scanned[], kind: OutcomeKind): Set<Scanned> {
  const owned = hasOwners(kind);
  const fitting = new Set<Scanned>();
  const isFirst = (wanted: Scanned['kind']) => ![...fitting].some((token) => token.kind === wanted);
  for (const token of tokens) {
    if (stateOf(token) === 'unresolved') continue;
    const fits =
      token.kind === 'support'
        ? owned
        : token.kind === 'mention'
          ? owned || isFirst('mention')
          : token.kind === 'due'
            ? owned && isFirst('due')
            : token.kind === 'visibility'
              ? isFirst('visibility')
              : true;
    if (fits) fitting.add(token);
  }
  return fitting;
}

/** The line without the tokens that went into the margin. White space is tidied; non-breaking spaces and lines stay. */
function textWithout(used: readonly Scanned[], line: string, from: number): string {
  let text = '';
  let at = from;
  for (const { start, end } of used) {
    text += line.slice(at, start);
    if (/[.,;:!?)\]}…]/.test(line.charAt(end))) text = text.trimEnd();
    at = end;
  }
  return tidied(text + line.slice(at));
}

/** Runs of spaces become one, lines lose the spaces at their ends. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\f\v]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

function ownersIn(used: readonly Scanned[]): Owner[] {
  const owners = new Map<string, Owner>();
  for (const token of used) {
    if ((token.kind !== 'mention' && token.kind !== 'support') || token.value === null) continue;
    if (owners.has(token.value.id)) continue;
    owners.set(token.value.id, { party: token.value, part: token.kind === 'mention' ? 'lead' : 'support' });
  }
  return [...owners.values()];
}

function attributionIn(used: readonly Scanned[]): Attribution {
  for (const token of used) if (token.kind === 'mention' && token.value !== null) return token.value;
  return { kind: 'none' };
}

function topicsIn(used: readonly Scanned[]): CapturedTopic[] {
  const topics = new Map<string, CapturedTopic>();
  for (const token of used) {
    if (token.kind !== 'topic') continue;
    const tag = token.value?.tag ?? tagOf(token.typed);
    const title = token.value === null ? capitalized(token.typed) : '';
    if (!topics.has(tag)) topics.set(tag, { topicId: token.value?.id ?? null, tag, title });
  }
  return [...topics.values()];
}

function dueIn(used: readonly Scanned[]): Due | null {
  for (const token of used) if (token.kind === 'due') return token.value;
  return null;
}

function visibilityIn(used: readonly Scanned[]): Visibility | null {
  for (const token of used) if (token.kind === 'visibility') return token.value;
  return null;
}

function capitalized(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
