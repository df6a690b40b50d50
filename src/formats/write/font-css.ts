import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline';

/**
 * The fonts of documents as `data:` addresses, so that a file looks the same wherever it is opened. The Latin subset
 * holds every letter of the four languages (œ and the narrow space included): 171 kB, 228 kB in base64.
 */
export const documentFontCss = [
  face("'Source Serif 4 Variable'", '200 900', serif),
  face("'Inter Variable'", '100 900', inter),
].join('\n');

function face(family: string, weights: string, address: string): string {
  return `@font-face{font-family:${family};font-style:normal;font-weight:${weights};src:url(${address}) format('woff2')}`;
}
