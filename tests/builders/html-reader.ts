export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string | undefined>> };

const voidElements = new Set(['meta', 'br']);
const token = /<!DOCTYPE html>|<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;

/**
 * The elements of a page in order. Far stricter than HTML: it throws on whatever is not a plain tag with quoted
 * attributes, on a raw `<`, on a character reference that isn't one of five, on tags that don't match.
 */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (const { closing, name, attributes, empty } of tokensOf(html)) {
    if (name === null) continue;
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
      continue;
    }
    tags.push({ name, attributes: attributesOf(attributes) });
    if (!empty && !voidElements.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return tags;
}

/** What a page shows: the text of its body, elements apart by a line feed. */
export function htmlText(html: string): string {
  return tokensOf(html.slice(html.indexOf('<body>')))
    .map(({ text }) => (text === null ? '\n' : decoded(text)))
    .join('');
}

type Token = {
  readonly closing: boolean;
  readonly name: string | null;
  readonly attributes: string;
  readonly empty: boolean;
  readonly text: string | null;
};

function tokensOf(html: string): Token[] {
  const withoutStyles = html.replace(/(<style>)[^<]*(<\/style>)/, '$1$2');
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < withoutStyles.length) {
    const at = token.lastIndex;
    const match = token.exec(withoutStyles);
    if (match === null) throw new Error(`no tag: ${withoutStyles.slice(at, at + 60)}`);
    const [, slash, name = null, attributes = '', empty, text = null] = match;
    if (text !== null) decoded(text);
    tokens.push({ closing: slash === '/', name, attributes, empty: empty === '/', text });
  }
  return tokens;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]{0,8};)?/g, (whole, name: string | undefined) => {
    const char = references[name?.slice(0, -1) ?? ''];
    if (char === undefined) throw new Error(`no character reference: ${whole}`);
    return char;
  });
}
