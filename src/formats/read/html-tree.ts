import { Parser } from 'htmlparser2';

export type HtmlText = { readonly kind: 'text'; readonly text: string };
export type HtmlElement = {
  readonly kind: 'element';
  /** In lower case. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
};
export type HtmlNode = HtmlText | HtmlElement;

/** What is nested deeper stands beside what it is in: no page is, and nobody walks further down. */
const deepest = 120;

/** What nobody sees, or what no text is in. */
const unseen = new Set(
  'script style head title meta link template noscript svg math object embed iframe canvas audio video'.split(' '),
);

/** Reads HTML as browsers and word processors put it on the clipboard. Nothing of it is ever run or fetched. */
export function readHtmlTree(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: { readonly tag: string; readonly children: HtmlNode[] | null }[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const above = open.length === 0 ? root : (open.at(-1)?.children ?? null);
      if (above === null || unseen.has(tag)) open.push({ tag, children: null });
      else if (open.length >= deepest) open.push({ tag, children: above });
      else {
        const children: HtmlNode[] = [];
        above.push({ kind: 'element', tag, attributes, children });
        open.push({ tag, children });
      }
    },
    onclosetag: () => {
      open.pop();
    },
    ontext: (text) => {
      const above = open.length === 0 ? root : (open.at(-1)?.children ?? null);
      above?.push({ kind: 'text', text });
    },
  });
  parser.write(html);
  parser.end();
  return root;
}

/** The declarations of a `style` attribute, names and values in lower case. */
export function stylesOf({ attributes }: HtmlElement): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const part of (attributes['style'] ?? '').split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      styles.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return styles;
}

/** All text in a node. */
export function textOf(node: HtmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}
