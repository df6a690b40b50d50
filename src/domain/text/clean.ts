/** What had to be done to a text from outside so that it can be shown, printed and compared. */
export type CleanedText = { readonly text: string; readonly invisible: boolean; readonly cut: boolean };

/**
 * Marks that show nothing, or turn the reading direction of what follows: a name with one of them
 * is not the name it looks like. The joiners U+200C and U+200D stay: Persian and emoji need them.
 */
const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\p{Cs}]/u;
const invisibleAll = new RegExp(invisible.source, 'gu');
// Tab and line feed are kept here; a single line turns them into spaces later.
const controls = /(?![\t\n])\p{Cc}/gu;

/** One line: a name, a title, a room. `limit` counts UTF-16 units; no letter is cut in two. */
export function cleanLine(raw: string, limit: number): CleanedText {
  const text = cleanText(raw, limit);
  return { ...text, text: text.text.replace(/\s+/gu, ' ').trim() };
}

/** Several lines: an abstract, a description. Line ends become LF. */
export function cleanText(raw: string, limit: number): CleanedText {
  const cut = raw.length > limit;
  const kept = cut ? raw.slice(0, isHighSurrogate(raw.charCodeAt(limit - 1)) ? limit - 1 : limit) : raw;
  const hidden = invisible.test(kept);
  const shown = hidden ? kept.replace(invisibleAll, '') : kept;
  return { text: shown.replace(/\r\n?/g, '\n').replace(controls, ' ').trim(), invisible: hidden, cut };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
