import { assertNever, type Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { Block, DocumentTree, Entry, HeadingBlock, OutcomeGroupBlock } from '#domain/summary/document.ts';
import { bookmarked, contentsOf, contentsXml, headingLevel, type Contents } from './contents.ts';
import { page, type ParagraphStyle } from './looks.ts';
import { foreignTo, lineRun, paragraph, passageRuns, run } from './paragraphs.ts';
import { element, part } from './xml.ts';

/** The main part: the document from its title to its colophon. */
export function bodyXml(document: DocumentTree, words: DocumentWords): string {
  const contents = contentsOf(document.blocks);
  const content = [
    ...front(document),
    contentsXml(contents, document, words('document.contents')),
    ...document.blocks.flatMap((block) => blockXml(block, document.locale, contents)),
    ...colophon(document.footer),
    sectionProperties(),
  ];
  return part('w:document', element('w:body', {}, `\n${content.join('')}`));
}

/** As in HTML: what it is, where and when; the title; the lead; a rule. */
function front({ kicker, eyebrow, restriction, title, lead, locale }: DocumentTree): string[] {
  const eyebrowRuns = [
    lineRun(kicker, { style: 'PlenariaKicker' }),
    run([' · ']),
    lineRun(eyebrow),
    ...(restriction === null ? [] : [run([' · ']), lineRun(restriction, { style: 'PlenariaRestriction' })]),
  ];
  const leads = lead === null ? [] : passageRuns(lead, locale);
  const titleRun = lineRun(title.text, { lang: foreignTo(locale, title) });
  return [
    paragraph({ style: 'PlenariaMeta', keepNext: true }, eyebrowRuns.join('')),
    paragraph({ style: 'Title', rule: leads.length === 0 ? 'title' : null }, titleRun),
    ...leads.map((runs, at) => paragraph({ style: 'Subtitle', rule: at === leads.length - 1 ? 'title' : null }, runs)),
  ];
}

function blockXml(block: Block, locale: Locale, contents: Contents): string[] {
  switch (block.kind) {
    case 'heading':
      return [headingXml(block, locale, contents)];
    case 'paragraph': {
      const isClosing = block.role === 'closing';
      return passageRuns(block.passage, locale).map((runs, at) =>
        paragraph({ style: 'Normal', keepNext: !isClosing, rule: isClosing && at === 0 ? 'closing' : null }, runs),
      );
    }
    case 'outcome_group':
      return groupXml(block, locale, contents);
    default:
      return assertNever(block);
  }
}

function headingStyle(level: 2 | 3 | 4): ParagraphStyle {
  return `Heading${headingLevel(level)}`;
}

function headingXml(block: HeadingBlock, locale: Locale, { entries }: Contents): string {
  const text = lineRun(block.text, { lang: foreignTo(locale, block.passage) });
  return paragraph({ style: headingStyle(block.level) }, bookmarked(entries.get(block), text));
}

function groupXml(block: OutcomeGroupBlock, locale: Locale, { entries }: Contents): string[] {
  const heading = lineRun(block.heading, { style: 'PlenariaKind' });
  return [
    paragraph({ style: headingStyle(block.level) }, bookmarked(entries.get(block), heading)),
    ...block.entries.flatMap((entry) => entryXml(entry, locale)),
  ];
}

/** What belongs to an entry stays on one page. */
function entryXml({ passage, detail }: Entry, locale: Locale): string[] {
  const texts = passageRuns(passage, locale);
  const last = texts.length - 1;
  return [
    ...texts.map((runs, at) =>
      paragraph({ style: at === 0 ? 'ListBullet' : 'ListContinue', keepNext: at < last || detail !== null }, runs),
    ),
    ...(detail === null ? [] : [paragraph({ style: 'PlenariaMeta', inList: true }, lineRun(detail))]),
  ];
}

function colophon(footer: readonly string[]): string[] {
  return footer.map((line, at) =>
    paragraph({ style: 'PlenariaMeta', rule: at === 0 ? 'colophon' : null }, lineRun(line)),
  );
}

function sectionProperties(): string {
  const { width, height, top, right, bottom, left, edge } = page;
  return element(
    'w:sectPr',
    {},
    [
      element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
      element('w:pgSz', { 'w:w': width, 'w:h': height }),
      element('w:pgMar', {
        'w:top': top,
        'w:right': right,
        'w:bottom': bottom,
        'w:left': left,
        'w:header': edge,
        'w:footer': edge,
        'w:gutter': 0,
      }),
      element('w:cols', { 'w:space': 708 }),
    ].join(''),
  );
}
