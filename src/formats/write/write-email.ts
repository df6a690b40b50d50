import { assertNever, type Locale } from '#domain/primitives.ts';
import type {
  Block,
  DocumentTree,
  Entry,
  HeadingBlock,
  OutcomeGroupBlock,
  Passage,
  TableBlock,
  TableCell,
} from '#domain/summary/document.ts';
import { proseHtml, proseText } from './email-prose.ts';
import { escapeHtml, langAttribute, lineHtml } from './html-text.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

/** A document as a message: what goes into the subject, and the same words twice, for any mail program. */
export type Email = { readonly subject: string; readonly html: string; readonly text: string };

/** Names that mail programs have: they load no fonts. */
const sans = 'font-family:Arial,Helvetica,sans-serif';
const serif = "font-family:Georgia,'Times New Roman',serif";
const ink = '#221f1a';
const faint = '#514c43';
const line = `margin:0 0 4px;${sans};font-size:14px;line-height:20px`;

/** The accent of the app, where the house has none. */
const petrol = '#0d5862';

/** Writes a document as a message. Styles stand in the tags, since mail programs drop everything else. */
export function writeEmail(document: DocumentTree): Email {
  return { subject: subjectOf(document), html: htmlOf(document), text: textOf(document) };
}

function subjectOf({ shortName, kicker, title }: DocumentTree): string {
  const name = oneLine(title.text);
  return [oneLine(kicker), name === '' ? oneLine(shortName) : name].join(': ');
}

function htmlOf(document: DocumentTree): string {
  const { locale, kicker, eyebrow, restriction, title, lead, blocks, footer } = document;
  const accent = accentOf(document);
  const small = `margin:0 0 8px;${sans};font-size:13px;line-height:18px;color:${faint}`;
  const about = [eyebrow, restriction].flatMap((part) => part ?? []).map(lineHtml);
  return [
    `<div lang="${locale}" style="max-width:640px;color:${ink}">`,
    `<p style="${small}"><strong style="color:${accent}">${lineHtml(kicker)}</strong> ${about.join(' · ')}</p>`,
    `<h1${langAttribute(title, locale)} style="margin:0 0 12px;${serif};font-size:26px;line-height:32px;font-weight:bold">${lineHtml(title.text)}</h1>`,
    ...(lead === null ? [] : [passageHtml(lead, locale, 17)]),
    ...blocks.map((block) => blockHtml(block, locale)),
    ...(footer.length === 0 ? [] : ['<hr style="border:0;border-top:1px solid #d2ccbe;margin:24px 0 12px">']),
    ...footer.map((line) => `<p style="${small}">${lineHtml(line)}</p>`),
    '</div>',
  ].join('\n');
}

/** A document without a look of the house has the accent of the app. */
function accentOf(document: DocumentTree): string {
  return document.brand?.accent ?? petrol;
}

function blockHtml(block: Block, locale: Locale): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, locale);
    case 'paragraph':
      return passageHtml(block.passage, locale, 16);
    case 'outcome_group':
      return groupHtml(block, locale);
    case 'facts':
      return block.rows
        .map(({ term, text }) => `<p style="${line}"><strong>${lineHtml(term)}</strong> ${lineHtml(text)}</p>`)
        .join('\n');
    case 'table':
      return tableHtml(block, locale);
    case 'prose':
      return proseHtml(block.markdown, `margin:0 0 8px;${serif};font-size:16px;line-height:24px`);
    default:
      return assertNever(block);
  }
}

/** Borders are attributes: some programs know no others. */
function tableHtml({ caption, columns, rows }: TableBlock, locale: Locale): string {
  const cell = `padding:6px 8px;${sans};font-size:13px;line-height:18px;vertical-align:top`;
  const aligned = (index: number) => `${cell};text-align:${columns[index]?.align === 'end' ? 'right' : 'left'}`;
  const head = columns.map(({ heading }, index) => `<th style="${aligned(index)}">${lineHtml(heading)}</th>`);
  return [
    `<p style="${line}"><strong>${lineHtml(caption)}</strong></p>`,
    '<table border="1" cellspacing="0" cellpadding="0" style="margin:0 0 16px;border-collapse:collapse;border-color:#d2ccbe">',
    `<tr>${head.join('')}</tr>`,
    ...rows.map((cells) => `<tr>${cells.map((one, index) => cellHtml(one, index, cells.length)).join('')}</tr>`),
    '</table>',
  ].join('\n');

  /** A cell that stands alone heads the rows after it. */
  function cellHtml({ text, passage, detail }: TableCell, index: number, inRow: number): string {
    const span = inRow === 1 && columns.length > 1 ? ` colspan="${columns.length}"` : '';
    const lang = passage === null ? '' : langAttribute(passage, locale);
    const more = detail === null ? '' : `<br><span style="color:${faint}">${lineHtml(detail)}</span>`;
    return `<td${span}${lang} style="${aligned(index)}">${lineHtml(text)}${more}</td>`;
  }
}

function tableText({ caption, columns, rows }: TableBlock): string {
  const lines = rows.map((cells) => {
    if (cells.length === 1 && columns.length > 1) return `${oneLine(cells[0]?.text ?? '')}:`;
    const parts = cells.flatMap(({ text, detail }) => [text, detail ?? '']).map(oneLine);
    return `- ${parts.filter((part) => part !== '').join(' · ')}`;
  });
  return [`${oneLine(caption)}:`, ...lines].join('\n');
}

function numbered(number: string | null, text: string): string {
  return number === null ? text : `${number} ${text}`;
}

function headingHtml({ level, number, text, passage }: HeadingBlock, locale: Locale): string {
  const lang = passage === null ? '' : langAttribute(passage, locale);
  const size = level === 2 ? 20 : 17;
  return `<h${level}${lang} style="margin:24px 0 8px;${serif};font-size:${size}px;line-height:26px;font-weight:bold">${lineHtml(numbered(number, text))}</h${level}>`;
}

function groupHtml({ level, heading, entries }: OutcomeGroupBlock, locale: Locale): string {
  const style = `margin:16px 0 4px;${sans};font-size:13px;line-height:18px;font-weight:bold;color:${faint}`;
  return [
    `<h${level} style="${style}">${lineHtml(heading)}</h${level}>`,
    `<ul style="margin:0 0 12px;padding:0 0 0 20px">`,
    ...entries.map((entry) => entryHtml(entry, locale)),
    '</ul>',
  ].join('\n');
}

function entryHtml({ passage, detail, more: further }: Entry, locale: Locale): string {
  const style = `margin:0 0 8px;${serif};font-size:16px;line-height:24px`;
  const small = `${sans};font-size:13px;line-height:18px;color:${faint}`;
  const text = paragraphsOf(passage.text)
    .map((lines) => lines.map(escapeHtml).join('<br>'))
    .join('<br><br>');
  const said = further.map(({ label, passage: { text: own } }) => (label === null ? own : `${label} ${own}`));
  const more = [...said, ...(detail === null ? [] : [detail])].map(
    (own) => `<br><span style="${small}">${lineHtml(own)}</span>`,
  );
  return `<li${langAttribute(passage, locale)} style="${style}">${text}${more.join('')}</li>`;
}

function passageHtml(passage: Passage, locale: Locale, size: number): string {
  const style = `margin:0 0 12px;${serif};font-size:${size}px;line-height:${size + 9}px`;
  return paragraphsOf(passage.text)
    .map((lines) => `<p${langAttribute(passage, locale)} style="${style}">${lines.map(escapeHtml).join('<br>')}</p>`)
    .join('\n');
}

function textOf({ kicker, eyebrow, restriction, title, lead, blocks, footer }: DocumentTree): string {
  const head = [kicker, eyebrow, restriction].flatMap((part) => part ?? []).map(oneLine);
  const parts = [
    oneLine(title.text),
    head.join(' · '),
    ...(lead === null ? [] : [plain(lead.text)]),
    ...blocks.map(blockText),
    ...(footer.length === 0 ? [] : [['--', ...footer.map(oneLine)].join('\n')]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(oneLine(numbered(block.number, block.text)), block.level === 2 ? '=' : '-');
    case 'paragraph':
      return plain(block.passage.text);
    case 'facts':
      return block.rows.map(({ term, text }) => `${oneLine(term)}: ${oneLine(text)}`).join('\n');
    case 'table':
      return tableText(block);
    case 'prose':
      return proseText(block.markdown);
    case 'outcome_group':
      return [`${oneLine(block.heading)}:`, ...block.entries.map(entryText)].join('\n');
    default:
      return assertNever(block);
  }
}

function entryText({ passage, detail, more }: Entry): string {
  const said = more.map(({ label, passage: { text } }) => plain(label === null ? text : `${label} ${text}`));
  const lines = [plain(passage.text), ...said, ...(detail === null ? [] : [oneLine(detail)])].join('\n');
  return `- ${lines.replaceAll('\n', '\n  ')}`;
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min([...text].length, 72))}`;
}

function plain(text: string): string {
  return paragraphsOf(text)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
