export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

type Open = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
};

const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
/** What XML 1.0 (2.2) has no place for. Halves of letters are left to the decoder. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

/** Reads XML far more strictly than XML is: no comments, no CDATA, no references but five, every end in its place. */
export function readXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml [^>]*\?>\n/, '');
  if (forbidden.test(body)) throw new Error('a character that XML forbids');
  const top: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [top];
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    if (match === null) throw new Error(`no tag: ${body.slice(at, at + 60)}`);
    take(match, open);
  }
  if (open.length !== 1) throw new Error(`not closed: ${open.map(({ name }) => name).join(' ')}`);
  const roots = top.children.filter((child): child is XmlElement => typeof child !== 'string');
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error('not one root');
  return root;
}

function take([, slash, name = '', attributes = '', empty, text]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('nothing is open');
  if (text !== undefined) {
    parent.children.push(decoded(text));
  } else if (slash === '/') {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
  } else {
    const element: Open = { name, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
}

/** All elements of a name under another, in order. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(child.name === name ? [child] : []), ...elementsOf(child, name)];
  });
}

/** The names of all elements in order: what a text must never change. */
export function shapeOf({ name, children }: XmlElement): string[] {
  return [name, ...children.flatMap((child) => (typeof child === 'string' ? [] : shapeOf(child)))];
}

/** Everything an element says. */
export function xmlText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/\s([A-Za-z][\w:.-]*)="([^"]*)"/g)];
  const names = pairs.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&([^;]{0,8};)?/g, (whole, name: string | undefined) => {
    const char = references[name?.slice(0, -1) ?? ''];
    if (char === undefined) throw new Error(`no character reference: ${whole}`);
    return char;
  });
}
