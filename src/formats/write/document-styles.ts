import type { Accents } from './accent.ts';
import { registerNarrow, registerPrint, registerStyles } from './html/register-styles.ts';
import { cssString } from './html-text.ts';

/** Names of colours as in the app's tokens; kinds in the order takeaway … parked. */
const light = `
  color-scheme: light;
  --desk: #F2EFE8; --sheet: #FFFEFB; --ink: #221F1A; --ink-2: #514C43; --ink-3: #69635A;
  --line: #E4DFD4; --line-2: #D2CCBE; --accent: #0D5862;
  --takeaway: #2D5597; --decision: #8C2F63; --commitment: #2B683A; --action: #805304;
  --question: #62429E; --risk: #A63420; --parked: #5F5A51;
  --takeaway-wash: #E9EEF6; --decision-wash: #F6E9F0; --commitment-wash: #E6F0E6; --action-wash: #F6EDDA;
  --question-wash: #EFEAF7; --risk-wash: #F9E9E4; --parked-wash: #EEEBE4;`;

const dark = `
  color-scheme: dark;
  --desk: #131210; --sheet: #201F1B; --ink: #EDE9E0; --ink-2: #BDB7AA; --ink-3: #A49E92;
  --line: #2C2A25; --line-2: #3D3A33; --accent: #74BFC1;
  --takeaway: #9AB8EC; --decision: #E3A0C4; --commitment: #93CB9E; --action: #DDB368;
  --question: #BEA9EC; --risk: #EF9E8A; --parked: #B3ADA0;
  --takeaway-wash: #212A3B; --decision-wash: #38222F; --commitment-wash: #1F3023; --action-wash: #352A17;
  --question-wash: #2C263C; --risk-wash: #3B241E; --parked-wash: #2B2924;`;

/** What goes on the record is serif, what says what it is is sans. */
const text = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--desk); color: var(--ink);
  font: 400 16px/25px var(--serif); font-optical-sizing: auto;
  --serif: "Source Serif 4 Variable", "Source Serif 4", "Noto Serif", Georgia, serif;
  --sans: "Inter Variable", Inter, "Noto Sans", system-ui, sans-serif;
}
h1, h2, h3, h4, h5, h6, p, ul { margin: 0; }
p, h1, h2, h3, h4, h5, h6 { overflow-wrap: anywhere; }
.sheet {
  max-width: 690px; margin: 40px auto; padding: 64px 64px 72px 88px;
  background: var(--sheet); border: 1px solid var(--line); border-radius: 3px;
}
.eyebrow {
  display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; margin-bottom: 16px;
  color: var(--ink-3); font: 450 12px/18px var(--sans);
}
.kicker { color: var(--accent); font-weight: 600; }
.restriction { padding: 0 6px; border: 1px solid var(--line-2); border-radius: 3px; color: var(--ink); font-weight: 560; }
h1 { font: 600 31px/36px var(--serif); letter-spacing: -.01em; text-wrap: balance; }
.lead { margin-top: 16px; color: var(--ink-2); font-size: 18px; line-height: 27px; }
.lead + .lead { margin-top: 12px; }
.body { margin-top: 32px; border-top: 1px solid var(--line-2); }
.day { margin-top: 40px; padding-bottom: 8px; border-bottom: 1px solid var(--line); color: var(--ink-2); font: 600 13px/20px var(--sans); }
.section { margin-top: 32px; font: 600 20px/26px var(--serif); text-wrap: balance; }
.day + .section { margin-top: 20px; }
.body > :first-child { margin-top: 24px; }
.topic-lead { margin-top: 8px; }
.kind { margin-top: 20px; color: var(--ink-3); font: 560 12px/18px var(--sans); }
.entries { padding: 0; list-style: none; }
.entry { position: relative; margin-top: 6px; }
.entry + .entry { margin-top: 14px; }
.entry p + p:not(.detail) { margin-top: 8px; }
.detail { margin-top: 2px; color: var(--ink-2); font: 450 12px/18px var(--sans); }
.marks { position: absolute; }
.mark {
  position: absolute; top: 2px; left: -44px; width: 20px; height: 20px; padding: 3.5px; border-radius: 5px;
  fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.closing { margin-top: 32px; padding-top: 24px; border-top: 1px solid var(--line); }
.closing + .closing { margin-top: 8px; padding-top: 0; border-top: 0; }
.colophon { margin-top: 40px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--ink-3); font: 450 12px/18px var(--sans); }
`;

const kinds = ['takeaway', 'decision', 'commitment', 'action', 'question', 'risk', 'parked']
  .map((kind) => `.mark-${kind} { color: var(--${kind}); background: var(--${kind}-wash); }`)
  .join('\n');

const narrow = `
@media screen and (max-width: 640px) {
  .sheet { min-height: 100vh; margin: 0; padding: 32px 20px 40px; border: 0; border-radius: 0; }
  h1 { font-size: 26px; line-height: 31px; }
  .entry { padding-left: 32px; }
  .mark { left: 0; }${registerNarrow}
}`;

/** Points, since a printed page has a size. The mark hangs inside the page area: what lies outside is cut off. */
const print = `
@page { size: A4; margin: 20mm 22mm 22mm 20mm; }
@media print {
  body { background: none; font-size: 10.5pt; line-height: 16pt; }
  .sheet { max-width: none; margin: 0; padding: 0 0 0 12mm; background: none; border: 0; border-radius: 0; }
  h1 { font-size: 22pt; line-height: 26pt; }
  .lead { font-size: 12pt; line-height: 18pt; }
  .section { font-size: 13.5pt; line-height: 18pt; }
  .eyebrow, .kind, .detail, .colophon { font-size: 8pt; line-height: 12pt; }
  .day { font-size: 9pt; line-height: 13pt; }
  .mark { top: 1pt; left: -11mm; width: 15pt; height: 15pt; padding: 2.75pt; border-radius: 3.5pt; }
  h1, h2, h3, h4, h5, h6, .topic-lead { break-after: avoid; }
  .entry, .detail, .colophon { break-inside: avoid; }
  .detail { break-before: avoid; }
  p { orphans: 2; widows: 2; }${registerPrint}
}`;

/** Pages and sheet lie across. */
const wide = `
.sheet { max-width: 1120px; padding: 56px 56px 64px; }
.lead { max-width: 720px; }
@media screen and (max-width: 640px) { .sheet { padding: 32px 20px 40px; } }
@page { size: A4 landscape; margin: 18mm 16mm 18mm 16mm; }
@media print { .sheet { padding: 0; } }`;

export type StyleLook = {
  /** Those of the house; null for those of the app. */
  readonly accents?: Accents | null;
  readonly isWide?: boolean;
};

/** The whole style sheet. `runningTitle` puts title and page numbers into the margins of printed pages. */
export function documentStyles(
  fontCss: string,
  runningTitle: string | null,
  { accents = null, isWide = false }: StyleLook = {},
): string {
  const own = (colour: string | undefined): string => (colour === undefined ? '' : `\n  --accent: ${colour};`);
  return [
    // The fonts come from the app's own files; even so nothing in them may close the style element.
    fontCss.replaceAll('<', '\\3c '),
    `:root {${light}${own(accents?.light)}\n}`,
    `@media screen and (prefers-color-scheme: dark) {\n:root {${dark}${own(accents?.dark)}\n}\n}`,
    text.trim(),
    kinds,
    registerStyles.trim(),
    narrow.trim(),
    print.trim(),
    isWide ? wide.trim() : '',
    runningTitle === null ? '' : marginBoxes(runningTitle),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function marginBoxes(title: string): string {
  const type = 'font: 450 8pt/12pt "Inter Variable", Inter, "Noto Sans", system-ui, sans-serif; color: #69635A;';
  return [
    `@page { @top-left { content: ${cssString(title)}; ${type} }`,
    `@bottom-right { content: counter(page) " / " counter(pages); ${type} } }`,
    '@page :first { @top-left { content: none; } }',
  ].join('\n');
}
