import { assertNever, type Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { Block, DocumentTree, Entry, OutcomeGroupBlock, Passage, ProseBlock } from '#domain/summary/document.ts';
import { termLine } from './bilingual/pair.ts';
import { createDocumentWords } from './document-words.ts';
import { escapeLine } from './markdown/escape-line.ts';
import { proseMarkdown } from './markdown/prose-markdown.ts';
import { factsMarkdown, tableMarkdown } from './markdown/table-markdown.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';
import { proseOf } from './prose.ts';

/** Writes a document as CommonMark 0.31. What people wrote stays text: none of it becomes markup. */
export function writeMarkdown(document: DocumentTree): string {
  const { locale, restriction, lead, footer } = document;
  const words = createDocumentWords(locale);
  const parts = [
    heading(1, passageLine(document.title, locale)),
    escapeLine(
      [document.kicker, document.eyebrow, restriction]
        .flatMap((text) => text ?? [])
        .map(oneLine)
        .join(' · '),
    ),
    ...(lead === null ? [] : [passageText(lead, locale)]),
    ...document.blocks.map((block) => blockText(block, locale, words)),
    ...(footer.length === 0 ? [] : ['---', ...footer.map((line) => escapeLine(oneLine(line)))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

function blockText(block: Block, locale: Locale, words: DocumentWords): string {
  switch (block.kind) {
    case 'heading': {
      const text = block.passage === null ? escapeLine(oneLine(block.text)) : passageLine(block.passage, locale);
      return heading(block.level, block.number === null ? text : `${block.number} ${text}`);
    }
    case 'paragraph':
      // A closing belongs to the whole document, not to the last section.
      return (block.role === 'closing' ? '---\n\n' : '') + passageText(block.passage, locale);
    case 'outcome_group':
      return groupText(block, locale);
    case 'facts':
      return factsMarkdown(block, locale);
    case 'table':
      return tableMarkdown(block, locale);
    case 'prose':
      return proseText(block, locale, words);
    default:
      return assertNever(block);
  }
}

function groupText(group: OutcomeGroupBlock, locale: Locale): string {
  const entries = group.entries.map((entry) => entryText(entry, locale));
  return [heading(group.level, escapeLine(group.heading)), entries.join('\n')].join('\n\n');
}

/** The detail line goes on the next line of the same paragraph, in emphasis. */
function entryText(entry: Entry, locale: Locale): string {
  const text = passageText(entry.passage, locale);
  const detail = entry.detail === null ? '' : `\\\n*${escapeLine(oneLine(entry.detail))}*`;
  const more = entry.more.map(({ label, passage }) => moreText(label, passage, locale));
  return `- ${[text + detail, ...more].join('\n\n').replace(/\n(?=.)/g, '\n  ')}`;
}

function moreText(label: string | null, passage: Passage, locale: Locale): string {
  const text = passageText(passage, locale);
  return label === null ? text : `*${escapeLine(termLine(oneLine(label), '', locale).trim())}* ${text}`;
}

/** A note is written in one language; where that isn't the document's, it says so. */
function proseText(block: ProseBlock, locale: Locale, words: DocumentWords): string {
  const text = proseMarkdown(proseOf(block), words);
  return block.lang === locale ? text : `*(${block.lang})*\n\n${text}`;
}

function passageLine(passage: Passage, locale: Locale): string {
  return escapeLine(oneLine(passage.text)) + languageMark(passage, locale);
}

/** A single line break is kept as a hard break. */
function passageText(passage: Passage, locale: Locale): string {
  const paragraphs = paragraphsOf(passage.text).map((lines) => lines.map(escapeLine).join('\\\n'));
  return paragraphs.join('\n\n') + languageMark(passage, locale);
}

/** CommonMark has no attribute for the language of a passage that waits for its translation: it is named. */
function languageMark(passage: Passage, locale: Locale): string {
  return passage.lang === locale ? '' : ` *(${passage.lang})*`;
}
