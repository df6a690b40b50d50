import { assertNever, type Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type {
  Block,
  DocumentTree,
  Entry,
  HeadingBlock,
  HeadingLevel,
  OutcomeGroupBlock,
} from '#domain/summary/document.ts';
import { termLine } from '../bilingual/pair.ts';
import { liesAcross } from '#domain/summary/page-shape.ts';
import { oneLine } from '../plain-text.ts';
import { bookmarked, contentsOf, contentsXml, headingLevel, numbered, type Contents } from './contents.ts';
import { page, roomOn, widePage, type ParagraphStyle } from './looks.ts';
import { mediaOf, pictureRun, type Media } from './media.ts';
import { foreignTo, lineRun, paragraph, passageRuns, run } from './paragraphs.ts';
import { proseXml, type ProseTools } from './prose.ts';
import { factsXml, registerXml } from './register.ts';
import { element, part } from './xml.ts';

/** The main part, and what other parts must know of it. */
export type Body = { readonly xml: string; readonly media: readonly Media[]; readonly starts: readonly number[] };

/** The main part: the document from its title to its colophon. */
export function bodyOf(document: DocumentTree, words: DocumentWords): Body {
  const { locale, pictures, meta, shortName } = document;
  const shape = liesAcross(document.template) ? widePage : page;
  const media = mediaOf(document, words('document.logo', { name: meta.author ?? shortName }));
  const starts: number[] = [];
  let pictureId = 0;
  const nextId = (): number => (pictureId += 1);
  const tools = {
    locale,
    words,
    media,
    pictures,
    starts,
    nextId,
    room: roomOn(shape),
    contents: contentsOf(document.blocks),
  };
  const content = [
    ...logoOf(media, nextId),
    ...front(document),
    contentsXml(tools.contents, document, words('document.contents')),
    ...document.blocks.flatMap((block) => blockXml(block, tools)),
    ...colophon(document.footer),
    sectionProperties(shape),
  ];
  return { xml: part('w:document', element('w:body', {}, `\n${content.join('')}`)), media, starts };
}

type Tools = ProseTools & { readonly contents: Contents };

/** Above everything else on the first page. */
export function logoOf(media: readonly Media[], nextId: () => number): string[] {
  const logo = media.find(({ id }) => id === 'logo');
  if (logo === undefined) return [];
  return [paragraph({ style: 'Normal', keepNext: true }, pictureRun(logo, nextId(), { width: 3300, height: 960 }))];
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

function blockXml(block: Block, tools: Tools): string[] {
  const { locale, contents } = tools;
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
    case 'facts':
      return [factsXml(block)];
    case 'table':
      return [registerXml(block, tools)];
    case 'prose':
      return [proseXml(block, tools)];
    default:
      return assertNever(block);
  }
}

function headingStyle(level: HeadingLevel): ParagraphStyle {
  return `Heading${headingLevel(level)}`;
}

function headingXml(block: HeadingBlock, locale: Locale, { entries }: Contents): string {
  const text = lineRun(numbered(block), { lang: foreignTo(locale, block.passage) });
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
function entryXml({ passage, detail, more }: Entry, locale: Locale): string[] {
  const texts = passageRuns(passage, locale);
  const last = texts.length - 1;
  return [
    ...texts.map((runs, at) =>
      paragraph({ style: at === 0 ? 'ListBullet' : 'ListContinue', keepNext: at < last || detail !== null }, runs),
    ),
    ...(detail === null ? [] : [paragraph({ style: 'PlenariaMeta', inList: true }, lineRun(detail))]),
    ...more.flatMap((further) => furtherXml(further, locale)),
  ];
}

function furtherXml({ label, passage }: Entry['more'][number], locale: Locale): string[] {
  const before = label === null ? '' : run([`${oneLine(termLine(label, '', locale))} `], { marks: ['italic'] });
  return passageRuns(passage, locale).map((runs, at) =>
    paragraph({ style: 'ListContinue' }, at === 0 ? before + runs : runs),
  );
}

function colophon(footer: readonly string[]): string[] {
  return footer.map((line, at) =>
    paragraph({ style: 'PlenariaMeta', rule: at === 0 ? 'colophon' : null }, lineRun(line)),
  );
}

/** The page: its size, its margins, its head and foot. */
export function sectionProperties(shape: typeof page | typeof widePage = page): string {
  const { width, height, top, right, bottom, left, edge } = shape;
  const across = width > height ? { 'w:orient': 'landscape' } : {};
  return element(
    'w:sectPr',
    {},
    [
      element('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
      element('w:pgSz', { 'w:w': width, 'w:h': height, ...across }),
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
