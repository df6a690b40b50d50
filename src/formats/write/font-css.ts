import interWeight from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?inline';
import serifWeight from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';

/**
 * The fonts of documents as `data:` addresses, so that a file looks the same wherever it is opened. The Latin subset
 * holds every letter of the four languages (œ included); about 150 kB a file.
 */
export const documentFontCss = [
  face("'Source Serif 4 Variable'", 'normal', serifWeight),
  face("'Source Serif 4 Variable'", 'italic', serifItalic),
  face("'Inter Variable'", 'normal', interWeight),
].join('\n');

function face(family: string, style: string, address: string): string {
  return `@font-face{font-family:${family};font-style:${style};font-weight:200 900;src:url(${address}) format('woff2')}`;
}
