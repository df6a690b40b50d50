import MarkdownIt, { type Token } from 'markdown-it';
import {
  type Block,
  type Inline,
  type ListItem,
  type MarkdownDocument,
  type TableRow,
  longestMarkdown,
} from '#domain/notes/markdown.ts';

/** Deeper than that nobody writes; markup nested further is shown as it is written. */
const deepest = 24;

/**
 * CommonMark with tables, strike-through and bare addresses. HTML is text. What would hide words or surprise somebody
 * who types plain text is left out: definitions of links, entities, code by indentation, headings by underlining.
 */
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: deepest });
parser.disable(['reference', 'entity', 'code', 'lheading', 'html_block', 'html_inline']);
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
parser.validateLink = (url) => /^(?:https?:|mailto:|image:[0-9a-f]{64}$)/iu.test(url);
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

/** Reads the text of a note. Never throws, and no word is left out: what can't be read whole is shown as written. */
export function readMarkdown(source: string): MarkdownDocument {
  if (source.length > longestMarkdown) return asWritten(source);
  const tokens = parser.parse(source, {});
  // Behind this level the parser leaves the rest out.
  if (tokens.some(({ level }) => level >= deepest - 1)) return asWritten(source);
  const document = new TokenReader(tokens).blocks();
  return keepsWords(source, document) ? document : asWritten(source);
}

/** Paragraphs and lines, nothing else. */
function asWritten(source: string): MarkdownDocument {
  return source
    .split(/\n[ \t]*\n+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', inlines: withBreaks(part.split('\n')) }));
}

function withBreaks(lines: readonly string[]): Inline[] {
  return lines.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    { kind: 'text', text } as const,
  ]);
}

/** Reads the flat list of tokens: each opening one is followed by what it holds, and by its end. */
class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  blocks(): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token !== null && token.nesting >= 0; token = this.next()) {
      const block = this.block(token);
      if (block !== null) blocks.push(block);
    }
    return blocks;
  }

  private next(): Token | null {
    const token = this.tokens[this.at] ?? null;
    this.at += 1;
    return token;
  }

  private block(token: Token): Block | null {
    switch (token.type) {
      case 'heading_open':
        return { kind: 'heading', level: headingLevel(token.tag), inlines: this.inlines() };
      case 'paragraph_open':
        return { kind: 'paragraph', inlines: this.inlines() };
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.blocks() };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return { kind: 'list', ordered: token.type === 'ordered_list_open', items: this.items() };
      case 'fence':
        return { kind: 'code', language: token.info.trim(), text: token.content.replace(/\n$/u, '') };
      case 'table_open':
        return { kind: 'table', rows: this.rows() };
      case 'hr':
        return { kind: 'rule' };
      default:
        return null;
    }
  }

  /** What stands in a heading or paragraph, up to its end. */
  private inlines(): Inline[] {
    const found: Inline[] = [];
    for (let token = this.next(); token !== null && token.nesting >= 0; token = this.next()) {
      if (token.type === 'inline') found.push(...new InlineReader(token.children ?? []).inlines());
    }
    return found;
  }

  private items(): ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.next(); token !== null && token.nesting >= 0; token = this.next()) {
      const number = /^\d+$/u.test(token.info) ? Number(token.info) : null;
      items.push(withBox(number, this.blocks()));
    }
    return items;
  }

  private rows(): TableRow[] {
    const rows: TableRow[] = [];
    let row: (readonly Inline[])[] = [];
    for (let token = this.next(); token !== null && token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'tr_open') row = [];
      else if (token.type === 'th_open' || token.type === 'td_open') row.push(this.inlines());
      else if (token.type === 'tr_close') rows.push(row);
    }
    return rows;
  }
}

class InlineReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  inlines(): Inline[] {
    const found: Inline[] = [];
    for (let token = this.next(); token !== null && token.nesting >= 0; token = this.next()) {
      const inline = this.inline(token);
      if (inline.kind !== 'text' || inline.text !== '') found.push(inline);
    }
    return found;
  }

  private next(): Token | null {
    const token = this.tokens[this.at] ?? null;
    this.at += 1;
    return token;
  }

  private inline(token: Token): Inline {
    switch (token.type) {
      case 'strong_open':
        return { kind: 'strong', inlines: this.inlines() };
      case 'em_open':
        return { kind: 'emphasis', inlines: this.inlines() };
      case 's_open':
        return { kind: 'struck', inlines: this.inlines() };
      case 'link_open':
        return {
          kind: 'link',
          url: String(token.attrGet('href') ?? ''),
          title: String(token.attrGet('title') ?? ''),
          inlines: this.inlines(),
        };
      case 'code_inline':
        return { kind: 'code', text: token.content };
      case 'image':
        return picture(token);
      case 'softbreak':
      case 'hardbreak':
        return { kind: 'break' };
      default:
        return { kind: 'text', text: token.content };
    }
  }
}

/** A picture of the meeting, or a link to one elsewhere: nothing is ever fetched. */
function picture(token: Token): Inline {
  const url = String(token.attrGet('src') ?? '');
  const title = String(token.attrGet('title') ?? '');
  const sha256 = /^image:([0-9a-f]{64})$/u.exec(url)?.[1];
  if (sha256 !== undefined && title === '') return { kind: 'image', sha256, alt: token.content };
  return { kind: 'link', url, title, inlines: [{ kind: 'text', text: token.content || url }] };
}

function headingLevel(tag: string): 1 | 2 | 3 | 4 | 5 | 6 {
  const level = Number(tag.slice(1));
  return level >= 1 && level <= 6 ? (level as 1 | 2 | 3 | 4 | 5 | 6) : 6;
}

/** `[ ]` and `[x]` at the beginning of an entry are its box. */
function withBox(number: number | null, blocks: readonly Block[]): ListItem {
  const [first, ...rest] = blocks;
  const [start, ...inlines] = first?.kind === 'paragraph' ? first.inlines : [];
  const mark = start?.kind === 'text' ? /^\[([ xX])\](?:\s|$)/u.exec(start.text) : null;
  if (mark === null || start?.kind !== 'text') return { number, box: null, blocks };
  const text = start.text.slice(mark[0].length);
  const kept: Inline[] = text === '' ? inlines : [{ kind: 'text', text }, ...inlines];
  return { number, box: mark[1] === ' ' ? 'open' : 'done', blocks: [{ kind: 'paragraph', inlines: kept }, ...rest] };
}

/** Whether every word and number of the source stands in the document: tables, for one, may leave cells out. */
function keepsWords(source: string, document: MarkdownDocument): boolean {
  const shown = wordsOfBlocks(document).join('');
  let from = 0;
  for (const [word] of source.matchAll(/[\p{L}\p{N}]+/gu)) {
    let found = shown.indexOf(word, from);
    if (found < 0) found = shown.indexOf(word);
    if (found < 0) return false;
    from = found;
  }
  return true;
}

/** Everything that is written in a document, in its order: texts, addresses, numbers, ticks. */
export function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return wordsOfInlines(block.inlines);
      case 'quote':
        return wordsOfBlocks(block.blocks);
      case 'list':
        return block.items.flatMap(({ number, box, blocks: inside }) => [
          number === null ? '' : String(number),
          box === 'done' ? 'xX' : '',
          ...wordsOfBlocks(inside),
        ]);
      case 'code':
        return [block.language, block.text];
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(wordsOfInlines));
      case 'rule':
        return [];
    }
  });
}

function wordsOfInlines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline): string[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [inline.text];
      case 'link':
        return [...wordsOfInlines(inline.inlines), inline.url, inline.title];
      case 'image':
        return [inline.alt, `image${inline.sha256}`];
      case 'break':
        return ['\n'];
      default:
        return wordsOfInlines(inline.inlines);
    }
  });
}
