import { Parser, type Node, type NodeType } from 'commonmark';

/** A Markdown file as the reference implementation of CommonMark understands it. */
export type ReadMarkdown = {
  /** As `2 Cybersecurity`. */
  readonly headings: readonly string[];
  /** What each item of a list says, its further lines and lists among them. */
  readonly items: readonly string[];
  /** All of it, elements apart by a space. */
  readonly text: string;
  readonly kinds: ReadonlySet<NodeType>;
  /** Where links and pictures lead. */
  readonly addresses: readonly string[];
};

export function readCommonMark(markdown: string): ReadMarkdown {
  const root = new Parser().parse(markdown);
  const nodes = [...nodesIn(root)];
  return {
    headings: nodes.filter(({ type }) => type === 'heading').map((node) => `${node.level} ${textOf(node)}`),
    items: nodes.filter(({ type }) => type === 'item').map(textOf),
    text: textOf(root),
    kinds: new Set(nodes.map(({ type }) => type)),
    addresses: nodes.flatMap(({ destination }) => destination ?? []),
  };
}

function* nodesIn(root: Node): Generator<Node> {
  const walker = root.walker();
  for (let event = walker.next(); event !== null; event = walker.next()) if (event.entering) yield event.node;
}

const blocks: ReadonlySet<NodeType> = new Set<NodeType>(['paragraph', 'heading', 'item', 'code_block', 'html_block']);

function textOf(root: Node): string {
  let text = '';
  for (const node of nodesIn(root)) {
    if (blocks.has(node.type) || node.type === 'linebreak' || node.type === 'softbreak') text += ' ';
    text += node.literal ?? '';
  }
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
