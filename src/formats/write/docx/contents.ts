import { isolated } from '#domain/format/bidi.ts';
import type { Locale } from '#domain/primitives.ts';
import type {
  Block,
  DocumentTree,
  HeadingBlock,
  HeadingLevel,
  OutcomeGroupBlock,
  Passage,
} from '#domain/summary/document.ts';
import { oneLine } from '../plain-text.ts';
import { foreignTo, lineRun, paragraph, run } from './paragraphs.ts';
import { element, setting } from './xml.ts';

export type ContentsEntry = {
  readonly id: number;
  readonly bookmark: string;
  readonly level: number;
  readonly text: string;
  readonly passage: Passage | null;
};

export type Contents = {
  /** The deepest level listed. */
  readonly depth: 1 | 2;
  readonly entries: ReadonlyMap<Block, ContentsEntry>;
};

/** A list of less is longer than it is useful. */
const fewestEntries = 3;

/**
 * What the table of contents lists: sections, and not the kinds or items that come again under each; below days
 * whatever a day holds. Where there are no
 * sections, the kinds are the sections. Whatever a word processor makes of the field later is the same list.
 */
export function contentsOf(blocks: readonly Block[]): Contents {
  const depth = blocks.some((block) => block.kind === 'heading' && block.role === 'day') ? 2 : 1;
  const listed = blocks.filter(isHeaded).filter((block) => headingLevel(block.level) <= depth);
  return {
    depth,
    entries: new Map(listed.length < fewestEntries ? [] : listed.map((block, at) => entryOf(block, at))),
  };
}

/** The title of the document is its own style, so that headings begin at 1. */
export function headingLevel(level: HeadingLevel): 1 | 2 | 3 | 4 | 5 {
  return (level - 1) as 1 | 2 | 3 | 4 | 5;
}

type Headed = HeadingBlock | OutcomeGroupBlock;

function isHeaded(block: Block): block is Headed {
  return block.kind === 'heading' || block.kind === 'outcome_group';
}

function entryOf(block: Headed, at: number): [Block, ContentsEntry] {
  const bookmark = `_Toc${String(at + 1).padStart(9, '0')}`;
  const passage = block.kind === 'heading' ? block.passage : null;
  const text = block.kind === 'heading' ? numbered(block) : block.heading;
  return [block, { id: at, bookmark, level: headingLevel(block.level), text, passage }];
}

/** A heading with its number, where it has one. */
export function numbered({ number, text }: HeadingBlock): string {
  return number === null ? text : `${number} ${text}`;
}

/** Wraps the runs of a heading in the bookmark its entry leads to. */
export function bookmarked(entry: ContentsEntry | undefined, runs: string): string {
  if (entry === undefined) return runs;
  const start = element('w:bookmarkStart', { 'w:id': entry.id, 'w:name': entry.bookmark });
  return start + runs + element('w:bookmarkEnd', { 'w:id': entry.id });
}

/**
 * The table of contents: a field that is filled already, so that nobody is asked to update it. It has no page numbers
 * (`\n`): only who lays out the pages knows them, and wrong ones are worse than none.
 */
export function contentsXml({ depth, entries }: Contents, { locale }: DocumentTree, heading: string): string {
  if (entries.size === 0) return '';
  const list = [...entries.values()];
  const paragraphs = list.map((entry, at) => {
    const begin = at === 0 ? fieldBegin(` TOC \\n \\h \\z \\o "1-${depth}" `) : '';
    const end = at === list.length - 1 ? fieldChar('end') : '';
    return paragraph({ style: entry.level === 1 ? 'TOC1' : 'TOC2' }, begin + linkTo(entry, locale) + end);
  });
  const gallery = element('w:docPartObj', {}, `${setting('docPartGallery', 'Table of Contents')}<w:docPartUnique/>`);
  const title = paragraph({ style: 'TOCHeading' }, lineRun(heading));
  return element(
    'w:sdt',
    {},
    element('w:sdtPr', {}, gallery) + element('w:sdtContent', {}, `\n${title}${paragraphs.join('')}`),
  );
}

/** Isolated: what a heading does to the direction of writing ends before the marks of the field. */
function linkTo({ bookmark, text, passage }: ContentsEntry, locale: Locale): string {
  const words = run([isolated(oneLine(text))], { style: 'Hyperlink', lang: foreignTo(locale, passage) });
  return element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, words);
}

function fieldBegin(instruction: string): string {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, instruction.replaceAll('"', '&quot;'));
  return fieldChar('begin') + element('w:r', {}, code) + fieldChar('separate');
}

function fieldChar(type: 'begin' | 'separate' | 'end'): string {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
}
