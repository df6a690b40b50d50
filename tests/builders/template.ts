import { createDocumentWords } from '#formats/write/document-words.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Summary, SummaryTemplate } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { composeSummary, type Composition } from '#domain/summary/compose.ts';
import { defaultSummary } from '#domain/summary/default-summary.ts';
import type { Block, DocumentTree, TableBlock } from '#domain/summary/document.ts';
import { records as sample } from './sample-records.ts';

type Wanted = { readonly records?: MeetingRecords; readonly locale?: Locale; readonly fields?: Partial<Summary> };

/** A meeting by one template; the sample where nobody says. */
export function composed(
  template: SummaryTemplate,
  { records = sample, locale = 'es', fields = {} }: Wanted = {},
): Composition {
  const summary = { ...defaultSummary(records.meeting, template), ...fields };
  return composeSummary({ records, summary, locale, words: createDocumentWords(locale) });
}

/** Everything a document says, ours and theirs. */
export function textsOf({ title, lead, kicker, eyebrow, footer, blocks }: DocumentTree): string[] {
  return [title.text, lead?.text ?? '', kicker, eyebrow, ...footer, ...blocks.flatMap(blockTexts)];
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.number ?? ''}${block.text}`];
    case 'paragraph':
      return [block.passage.text];
    case 'outcome_group':
      return [
        block.heading,
        ...block.entries.flatMap(({ passage, detail, more }) => [
          passage.text,
          detail ?? '',
          ...more.flatMap((further) => [further.label ?? '', further.passage.text]),
        ]),
      ];
    case 'facts':
      return block.rows.flatMap(({ term, text }) => [term, text]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap((row) => row.flatMap(({ text, detail }) => [text, detail ?? ''])),
      ];
    case 'prose':
      return [block.markdown];
  }
}

/** The same as one text. */
export const said = (template: SummaryTemplate, wanted: Wanted = {}): string =>
  textsOf(composed(template, wanted).document).join('\n');
/** Its registers. */
export const tables = (template: SummaryTemplate, wanted: Wanted = {}): TableBlock[] =>
  composed(template, wanted).document.blocks.filter((block) => block.kind === 'table');
