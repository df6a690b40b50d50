import { escapeMarkdown } from '#domain/notes/escape-markdown.ts';
import { type HtmlElement, type HtmlNode, stylesOf } from './html-tree.ts';

/** How a stretch of text looks. */
type Look = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  /** Empty where it is no link. */
  readonly url: string;
};

type Run = Look & { readonly text: string };

const plain: Look = { bold: false, italic: false, struck: false, code: false, url: '' };

/** Running text as Markdown; lines are where the source breaks them. */
export function inlineMarkdown(nodes: readonly HtmlNode[]): string {
  const runs = merged(nodes.flatMap((node) => runsOf(node, plain)));
  return runs
    .map(markdownOf)
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** Whether running text is more than plain: what has no look at all is pasted as plain text. */
export function hasLook(nodes: readonly HtmlNode[]): boolean {
  return nodes
    .flatMap((node) => runsOf(node, plain))
    .some(({ text, ...look }) => text.trim() !== '' && !sameLook(look, plain));
}

function runsOf(node: HtmlNode, look: Look): Run[] {
  if (node.kind === 'text') return [{ ...look, text: node.text.replace(/[ \t\r\n\f\u00A0]+/gu, ' ') }];
  if (isHidden(node)) return [];
  if (node.tag === 'br') return [{ ...plain, text: '\n' }];
  const inner = lookOf(node, look);
  return node.children.flatMap((child) => runsOf(child, inner));
}

/** What is not shown, and the marks that Word puts before entries of a list. */
export function isHidden(element: HtmlElement): boolean {
  const styles = stylesOf(element);
  const list = styles.get('mso-list') ?? '';
  return styles.get('display') === 'none' || styles.get('mso-hide') === 'all' || list === 'ignore';
}

/** Tags say how text looks, and styles say it again: the style is the last word (Google Docs wraps all in a thin `b`). */
function lookOf(element: HtmlElement, look: Look): Look {
  const { tag, attributes } = element;
  const styles = stylesOf(element);
  const weight = styles.get('font-weight') ?? '';
  const slant = styles.get('font-style') ?? '';
  const line = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`;
  const tagged = {
    bold: look.bold || tag === 'b' || tag === 'strong',
    italic: look.italic || tag === 'i' || tag === 'em' || tag === 'cite',
    struck: look.struck || tag === 's' || tag === 'del' || tag === 'strike' || line.includes('line-through'),
    code: look.code || tag === 'code' || tag === 'tt' || tag === 'kbd' || tag === 'samp',
    url: tag === 'a' && isAddress(attributes['href'] ?? '') ? (attributes['href'] ?? '').trim() : look.url,
  };
  const bold =
    /^(?:bold|bolder|[6-9]00)$/u.test(weight) || (tagged.bold && !/^(?:normal|lighter|[1-5]00)$/u.test(weight));
  const italic = /^(?:italic|oblique)/u.test(slant) || (tagged.italic && slant !== 'normal');
  return { ...tagged, bold, italic };
}

function isAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu.test(href.trim());
}

/** Neighbours of one look are one run; space alone looks like what stands before it. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isSpace = run.text.trim() === '' && run.text !== '\n';
    if (run.text === '') continue;
    if (last !== undefined && last.text !== '\n' && run.text !== '\n' && (isSpace || sameLook(last, run))) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.code === b.code && a.url === b.url;
}

/** The marks stand close to the words: with a space inside they would be none. */
function markdownOf({ text, bold, italic, struck, code, url }: Run): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = [/^\s*/u.exec(text)?.[0], /\s*$/u.exec(text)?.[0]];
  let marked = code ? codeMarked(words) : escapeMarkdown(words);
  if (struck) marked = `~~${marked}~~`;
  if (italic) marked = `*${marked}*`;
  if (bold) marked = `**${marked}**`;
  if (url !== '') {
    const target = url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('\\', '%5C');
    marked = words === url ? url : `[${marked.replace(/\]/gu, '\\]')}](${target})`;
  }
  return before + marked + after;
}

function codeMarked(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
