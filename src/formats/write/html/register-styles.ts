/** Registers, facts and notes: hairlines and space, no boxes. */
export const registerStyles = `
.number { color: var(--ink-3); font-weight: 400; font-variant-numeric: tabular-nums; margin-right: .35em; }
.item { margin-top: 24px; font: 600 17px/24px var(--serif); }
.room { margin-top: 24px; font: 600 13px/20px var(--sans); }
.kind + .entries { margin-top: 0; }
.more { margin-top: 6px; color: var(--ink-2); font-size: 15px; line-height: 23px; }
.more b { font: 560 12px/18px var(--sans); color: var(--ink-3); margin-right: 4px; }
.facts { display: grid; gap: 4px 0; margin: 12px 0 0; font: 450 13px/20px var(--sans); }
.facts div { display: grid; grid-template-columns: 176px 1fr; gap: 16px; padding: 5px 0; border-top: 1px solid var(--line); }
.facts div:first-child { border-top: 0; }
.facts dt { color: var(--ink-3); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts-session { gap: 0; margin-top: 6px; }
.facts-session div { padding: 2px 0; border: 0; }
.prose { margin-top: 10px; }
.prose > * + * { margin-top: 8px; }
.prose p, .prose li { overflow-wrap: anywhere; }
.prose ul, .prose ol { margin: 8px 0 0; padding-left: 22px; }
.prose li + li { margin-top: 4px; }
.prose .note-head { margin-top: 16px; font: 600 15px/22px var(--serif); }
.prose blockquote { margin: 10px 0 0; padding-left: 14px; border-left: 2px solid var(--line-2); color: var(--ink-2); }
.prose pre { margin: 10px 0 0; padding: 10px 12px; border: 1px solid var(--line); border-radius: 3px; font: 13px/19px ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.prose code { font: .88em/1 ui-monospace, monospace; }
.prose pre code { font: inherit; }
.prose hr { border: 0; border-top: 1px solid var(--line); }
.prose img { display: block; max-width: 100%; height: auto; margin-top: 8px; }
.prose .picture, .prose .box { color: var(--ink-3); font: 450 12px/18px var(--sans); }
.prose .box { padding: 0 5px; border: 1px solid var(--line-2); border-radius: 3px; }
.prose a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; font: 450 13px/19px var(--sans); font-variant-numeric: tabular-nums; }
.prose table { margin-top: 10px; }
.register { margin-top: 8px; table-layout: fixed; }
caption { padding: 0 0 6px; color: var(--ink-3); text-align: left; }
th, td { padding: 7px 10px 7px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
th:last-child, td:last-child { padding-right: 0; }
thead th { padding: 5px 10px 5px 0; border-top: 0; border-bottom: 1px solid var(--line-2); color: var(--ink-3); font-weight: 560; vertical-align: bottom; hyphens: manual; overflow-wrap: normal; }
tbody th { font-weight: 560; }
.register-decisions td:nth-of-type(1), .register-commitments td:nth-of-type(1) { font: 400 14.5px/21px var(--serif); }
.register-decisions th[scope=row], .register-commitments th[scope=row] { color: var(--accent); white-space: nowrap; overflow-wrap: normal; }
.register-cues th[scope=row], .register-cues td:last-child { white-space: nowrap; overflow-wrap: normal; }
.register-cues th[scope=row] { font-weight: 450; }
.register-cues td:nth-of-type(2) { padding-left: 6px; }
.register-cues .strong th, .register-cues .strong td { border-top-color: var(--line-2); }
.register-cues .strong th[scope=row] { font-weight: 560; }
.register-cues .strong td:nth-of-type(3) { font: 600 15px/21px var(--serif); }
.group th { padding: 16px 0 6px; border-top: 0; font: 600 14.5px/20px var(--serif); }
.group .detail { display: inline; margin-left: 8px; }
[data-align=end] { text-align: right; }
thead th[data-align=end] { padding-left: 6px; }
td .detail, th .detail { display: block; font-weight: 450; }
.logo { display: block; max-width: 220px; max-height: 64px; width: auto; height: auto; margin-bottom: 24px; }
`;

/** Rows as blocks: nobody scrolls sideways to read a register on a telephone. */
export const registerNarrow = `
  .facts div { grid-template-columns: 1fr; gap: 0; }
  .register, .register tbody, .register tr, .register th, .register td { display: block; }
  .register thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .register tr { padding: 10px 0; border-top: 1px solid var(--line); }
  .register th, .register td { padding: 1px 0; border: 0; text-align: left; }
  .register td.none { display: none; }
  .register td[data-label]::before { content: attr(data-label); display: block; color: var(--ink-3); font: 450 12px/18px var(--sans); }
  .register caption { display: block; }`;

/** Heads come again on every page, and no row is torn. */
export const registerPrint = `
  table, .facts { font-size: 8.5pt; line-height: 12.5pt; }
  thead { display: table-header-group; }
  tr, .facts div { break-inside: avoid; }
  .group { break-after: avoid; }
  caption { break-after: avoid; }
  .register-decisions td:nth-of-type(1), .register-commitments td:nth-of-type(1) { font-size: 9.5pt; line-height: 13.5pt; }
  .group th { font-size: 10pt; line-height: 14pt; padding-top: 10pt; }
  .item { font-size: 12pt; line-height: 16pt; }
  .room { font-size: 9pt; line-height: 13pt; }
  .more { font-size: 9.5pt; line-height: 14pt; }
  .prose a { color: inherit; }
  .logo { max-height: 16mm; }
  .prose img { max-height: 180mm; }`;
