import type { Block, Inline, ListItem } from '#domain/notes/markdown.ts';
import { assertNever, type Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { HeadingLevel, Picture, ProseBlock } from '#domain/summary/document.ts';
import { oneLine } from '../plain-text.ts';
import { proseOf } from '../prose.ts';
import { headingLevel } from './contents.ts';
import { mediaOfPicture, pictureRun, type Media } from './media.ts';
import { firstNumbered } from './numbering.ts';
import { paragraph, run, type ParagraphLook, type RunMark } from './paragraphs.ts';

export type ProseTools = {
  readonly locale: Locale;
  readonly words: DocumentWords;
  readonly media: readonly Media[];
  readonly pictures: readonly Picture[];
  /** Where each numbered list begins; the writer of the lists needs them afterwards. */
  readonly starts: number[];
  /** Room for a picture, in twentieths of a point. */
  readonly room: number;
  /** Pictures are numbered through the document. */
  readonly nextId: () => number;
};

type Tools = ProseTools & { readonly lang: Locale | null };
type Place = Pick<ParagraphLook, 'list'> & { readonly depth: number };

/** A note as paragraphs, in its own language. */
export function proseXml(block: ProseBlock, tools: ProseTools): string {
  const lang = block.lang === tools.locale ? null : block.lang;
  return blocksXml(proseOf(block), { ...tools, lang }, { depth: 0 });
}

function blocksXml(blocks: readonly Block[], tools: Tools, place: Place): string {
  return blocks.map((block) => blockXml(block, tools, place)).join('');
}

function blockXml(block: Block, tools: Tools, place: Place): string {
  switch (block.kind) {
    case 'heading': {
      const style = `Heading${headingLevel(Math.max(2, block.level) as HeadingLevel)}` as const;
      return paragraph({ style }, inlinesXml(block.inlines, tools));
    }
    case 'paragraph':
      return paragraph(
        place.depth > 0 ? { style: 'ListContinue' } : { style: 'Normal' },
        inlinesXml(block.inlines, tools),
      );
    case 'quote':
      return quoteXml(block.blocks, tools);
    case 'list':
      return listXml(block.items, block.ordered, { tools, place });
    case 'code':
      return paragraph({ style: 'PlenariaCode' }, run(block.text.split('\n'), { lang: tools.lang }));
    case 'table':
      return block.rows.map((row, at) => rowXml(row, at === 0, tools)).join('');
    case 'rule':
      return paragraph({ style: 'Normal', rule: 'closing' }, '');
    default:
      return assertNever(block);
  }
}

function quoteXml(blocks: readonly Block[], tools: Tools): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? paragraph({ style: 'Quote' }, inlinesXml(block.inlines, tools))
        : blockXml(block, tools, { depth: 0 }),
    )
    .join('');
}

type ListTools = { readonly tools: Tools; readonly place: Place };

function listXml(items: readonly ListItem[], ordered: boolean, { tools, place }: ListTools): string {
  if (ordered) tools.starts.push(items[0]?.number ?? 1);
  const id = ordered ? firstNumbered + tools.starts.length - 1 : 1;
  return items
    .map(({ box, blocks }) => {
      const [first, ...rest] = blocks;
      const tick = box === null ? '' : run([`[${tools.words(`document.box.${box}`)}] `]);
      const runs = first?.kind === 'paragraph' ? inlinesXml(first.inlines, tools) : '';
      const others = first?.kind === 'paragraph' ? rest : blocks;
      const look = { style: 'ListBullet', list: { id, depth: place.depth } } as const;
      return paragraph(look, tick + runs) + blocksXml(others, tools, { depth: place.depth + 1 });
    })
    .join('');
}

/** A table of a note is small: its rows are lines, the first of them strong. */
function rowXml(row: readonly (readonly Inline[])[], isHead: boolean, tools: Tools): string {
  const marks: readonly RunMark[] = isHead ? ['bold'] : [];
  const cells = row.map((cell) => inlinesXml(cell, tools, marks));
  return paragraph({ style: 'PlenariaCell', keepNext: isHead }, cells.join(run([' · '])));
}

function inlinesXml(inlines: readonly Inline[], tools: Tools, marks: readonly RunMark[] = []): string {
  return inlines.map((inline) => inlineXml(inline, tools, marks)).join('');
}

function inlineXml(inline: Inline, tools: Tools, marks: readonly RunMark[]): string {
  const look = { lang: tools.lang, marks };
  switch (inline.kind) {
    case 'text':
      return run([inline.text], look);
    case 'strong':
      return inlinesXml(inline.inlines, tools, [...marks, 'bold']);
    case 'emphasis':
      return inlinesXml(inline.inlines, tools, [...marks, 'italic']);
    case 'struck':
      return inlinesXml(inline.inlines, tools, [...marks, 'struck']);
    case 'code':
      return run([inline.text], { ...look, marks: [...marks, 'code'] });
    case 'link':
      return linkXml(inline, tools, marks);
    case 'image':
      return imageXml(inline, tools);
    case 'break':
      return '<w:r><w:br/></w:r>';
    default:
      return assertNever(inline);
  }
}

/** The words and, where they don't say it already, the address: nothing in the file leads out of it. */
function linkXml(
  { url, inlines }: Inline & { readonly kind: 'link' },
  tools: Tools,
  marks: readonly RunMark[],
): string {
  const words = inlinesXml(inlines, tools, marks);
  const [only] = inlines;
  const isAddress = inlines.length === 1 && only?.kind === 'text' && url.endsWith(only.text);
  return isAddress ? words : words + run([` (${url})`], { lang: tools.lang, marks });
}

function imageXml({ sha256, alt }: Inline & { readonly kind: 'image' }, tools: Tools): string {
  const media = mediaOfPicture(tools.media, tools.pictures, sha256);
  if (media === null) {
    return run([oneLine(tools.words('document.picture', { name: alt }))], { marks: ['italic'] });
  }
  return pictureRun({ ...media, alt }, tools.nextId(), { width: tools.room, height: 9000 });
}
