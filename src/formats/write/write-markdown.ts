import { assertNever, type Locale } from '#domain/primitives.ts';
import type { Block, DocumentTree, Entry, OutcomeGroupBlock, Passage } from '#domain/summary/document.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

/** Writes a document as CommonMark 0.31. What people wrote stays text: none of it becomes markup. */
export function writeMarkdown(document: DocumentTree): string {
  const { locale, restriction, lead, footer } = document;
  const parts = [
    heading(1, passageLine(document.title, locale)),
    escapeLine(
      [document.kicker, document.eyebrow, restriction]
        .flatMap((text) => text ?? [])
        .map(oneLine)
        .join(' · '),
    ),
    ...(lead === null ? [] : [passageText(lead, locale)]),
    ...document.blocks.map((block) => blockText(block, locale)),
    ...(footer.length === 0 ? [] : ['---', ...footer.map((line) => escapeLine(oneLine(line)))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * Escapes what could be markup in one line of text (CommonMark 0.31, 2.4; tables and strike-through of GFM too).
 * What means something only at the beginning of a line is escaped only there, so that text stays readable.
 */
export function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<~|]/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/^[-+=>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

function blockText(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'heading': {
      const text = block.passage === null ? escapeLine(oneLine(block.text)) : passageLine(block.passage, locale);
      return heading(block.level, text);
    }
    case 'paragraph':
      // A closing belongs to the whole document, not to the last section.
      return (block.role === 'closing' ? '---\n\n' : '') + passageText(block.passage, locale);
    case 'outcome_group':
      return groupText(block, locale);
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
  return `- ${(text + detail).replace(/\n(?=.)/g, '\n  ')}`;
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
