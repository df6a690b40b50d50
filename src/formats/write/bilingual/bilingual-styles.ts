/** What two columns need beside the styles of a document. */
const text = `
.two { max-width: 1080px; padding: 48px 64px 72px; }
.columns { width: 100%; border-collapse: collapse; table-layout: fixed; font: 400 16px/25px var(--serif); font-variant-numeric: normal; }
.columns th, .columns td { width: 50%; padding: 0 32px 0 0; border: 0; text-align: start; hyphens: manual; vertical-align: top; }
.columns td + td, .columns th + th { padding: 0 0 0 32px; border-inline-start: 1px solid var(--line); }
.columns thead th { padding-bottom: 16px; border-bottom: 0; color: var(--ink-3); font: 560 12px/18px var(--sans); }
.columns .eyebrow { margin-bottom: 16px; }
.columns h1 { font-size: 26px; line-height: 31px; }
.columns .lead { font-size: 17px; line-height: 25px; }
.columns .row-section td { padding-top: 32px; }
.columns .row-day td { padding-top: 40px; }
.columns .row-kind td { padding-top: 20px; }
.columns .row-entry td { padding-top: 10px; }
.columns .row-body td { padding-top: 8px; }
.columns .row-record td { padding-top: 12px; }
.columns .row-facts td { padding-top: 2px; }
.columns .row-heading + .row-facts td { padding-top: 8px; }
.columns .row-note td { width: auto; padding: 12px 0 0; }
.columns .row-closing td { padding-top: 32px; }
.columns .row-small td { padding-top: 40px; }
.columns .day, .columns .section, .columns .kind, .columns .closing, .columns .topic-lead, .columns .entry { margin-top: 0; }
.columns .closing { padding-top: 0; border-top: 0; }
.columns .closing + .closing, .columns .topic-lead + .topic-lead { margin-top: 8px; }
.columns .entry { padding-inline-start: 32px; }
.columns .mark { left: 0; }
.columns .more { margin-top: 4px; }
.columns .head { font: 600 13px/20px var(--sans); }
.columns .group { margin-top: 8px; font: 600 16px/22px var(--serif); }
.columns .row-note td { border: 0; }
.columns td .detail { font: 450 12px/18px var(--sans); }
.columns .small { color: var(--ink-3); font: 450 12px/18px var(--sans); }
.columns .terms { margin: 2px 0 0; color: var(--ink-2); font: 450 12px/18px var(--sans); }
.columns .terms div { display: inline; }
.columns .terms div + div::before { content: " · "; color: var(--ink-3); }
.columns .terms dt, .columns .terms dd { display: inline; margin: 0; }
.columns .terms dt { color: var(--ink-3); }
.columns .terms dt::after { content: ":"; }
[lang="fr"] .terms dt::after { content: "\\00A0:"; }
`;

/** On a narrow screen one language follows the other, passage by passage. */
const narrow = `
@media screen and (max-width: 640px) {
  .two { padding: 32px 20px 40px; }
  .columns, .columns tbody, .columns tr, .columns td { display: block; width: auto; }
  .columns thead { display: none; }
  .columns td, .columns td + td { padding-inline: 0; border: 0; }
  .columns td + td { padding-top: 8px; color: var(--ink-2); }
}`;

/** The languages stand above both columns on every page; a heading stays with what it heads. */
const print = `
@media print {
  .two { padding: 0; }
  .columns th, .columns td { padding-inline-end: 6mm; }
  .columns td + td, .columns th + th { padding-inline: 6mm 0; }
  .columns thead th { padding-bottom: 4mm; font-size: 8pt; line-height: 12pt; }
  .columns td { font-size: 9.5pt; line-height: 14pt; }
  .columns h1 { font-size: 17pt; line-height: 21pt; }
  .columns .lead { font-size: 10.5pt; line-height: 15.5pt; }
  .columns .section { font-size: 12pt; line-height: 16pt; }
  .columns .head { font-size: 8.5pt; line-height: 12pt; }
  .columns .group { font-size: 10pt; line-height: 14pt; }
  .columns .small, .columns .terms { font-size: 8pt; line-height: 12pt; }
  .columns .entry { padding-inline-start: 8mm; }
  .columns .mark { left: 0; }
  .columns tr { break-inside: avoid; }
  .columns .row-heading { break-after: avoid; }
}`;

export const bilingualStyles = [text, narrow, print].map((part) => part.trim()).join('\n');
