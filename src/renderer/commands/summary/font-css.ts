import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serifUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url';

/**
 * The faces a document needs, as the app itself loads them. The Latin subset has every letter of the four languages,
 * œ and the narrow space included (170 kB, 228 kB in base64); rarer letters come from the reader's own fonts.
 */
const faces = [
  { family: 'Inter Variable', url: interUrl, weights: '100 900' },
  { family: 'Source Serif 4 Variable', url: serifUrl, weights: '200 900' },
] as const;

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,' +
  'U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

let made: Promise<string> | null = null;

/** The `@font-face` rules that go into HTML and PDF, their files within. Made once. */
export function documentFontCss(): Promise<string> {
  made ??= Promise.all(faces.map(faceRule)).then((rules) => rules.join('\n'));
  made.catch(() => {
    made = null;
  });
  return made;
}

async function faceRule({ family, url, weights }: (typeof faces)[number]): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font ${family} is not with the app (${response.status})`);
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  return (
    `@font-face { font-family: '${family}'; font-style: normal; font-weight: ${weights}; ` +
    `src: url(data:font/woff2;base64,${data}) format('woff2'); unicode-range: ${latin}; }`
  );
}

/** In steps, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const step = 8192;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
