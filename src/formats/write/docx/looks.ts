/** Colours as in the app's tokens, without their #. Text itself is `auto`, so that dark pages stay readable. */
export const colours = { accent: '0D5862', ink2: '514C43', ink3: '69635A', line: 'D2CCBE' } as const;

/** On every desk. The app's own fonts cannot be counted on where a file is edited. */
export const fonts = { serif: 'Georgia', sans: 'Arial' } as const;

/** A4 in twentieths of a point. */
export const page = {
  width: 11_906,
  height: 16_838,
  top: 1360,
  right: 1304,
  bottom: 1360,
  left: 1418,
  edge: 680,
} as const;

/** The same, lying across. */
export const widePage = {
  ...page,
  width: page.height,
  height: page.width,
  left: 1020,
  right: 1020,
  top: 1190,
} as const;

/** How much room for text a page has from side to side. */
export function roomOn({
  width,
  left,
  right,
}: Pick<typeof page | typeof widePage, 'width' | 'left' | 'right'>): number {
  return width - left - right;
}

/** Where the tab at the right margin stands. */
export const textWidth = page.width - page.left - page.right;

/** How far the text of facts stands in. */
export const factIndent = 2700;

/** How far the text of a list stands in. */
export const listIndent = 357;

/** Styles of paragraphs, by the ids Word itself gives them. */
export type ParagraphStyle =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'ListBullet'
  | 'ListContinue'
  | 'Quote'
  | 'Caption'
  | 'TOCHeading'
  | 'TOC1'
  | 'TOC2'
  | 'Header'
  | 'Footer'
  | 'PlenariaMeta'
  | 'PlenariaFact'
  | 'PlenariaCell'
  | 'PlenariaCellSmall'
  | 'PlenariaCode';

/** The style of registers. */
export const tableStyle = 'PlenariaRegister';

/** Styles of characters. */
export type CharacterStyle =
  'Hyperlink' | 'PlenariaKind' | 'PlenariaKicker' | 'PlenariaRestriction' | 'PlenariaTerm' | 'PlenariaRowHead';
