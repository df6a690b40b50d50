import { isolated } from '#domain/format/bidi.ts';
import type { Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { oneLine } from '../plain-text.ts';
import { liesAcross } from '#domain/summary/page-shape.ts';
import { page, roomOn, textWidth, widePage } from './looks.ts';
import { lineRun, paragraph, run } from './paragraphs.ts';
import { element, part } from './xml.ts';

/** The head of every page: which meeting, and who it is for where that isn't everybody. */
export function headerXml({ shortName, restriction, template }: DocumentTree): string {
  const name = run([isolated(oneLine(shortName))]);
  const room = roomOn(liesAcross(template) ? widePage : page);
  const mark =
    restriction === null ? '' : `<w:r><w:tab/></w:r>${lineRun(restriction, { style: 'PlenariaRestriction' })}`;
  return part('w:hdr', paragraph({ style: 'Header', ...(room === textWidth ? {} : { tabAt: room }) }, name + mark));
}

/** Stand for the two numbers while the sentence is made. Nobody's text comes near them. */
const [pageMark, pagesMark] = ['\uE000', '\uE001'];

/** The foot of every page: "Page 2 of 5", its numbers as fields, in whichever order the language wants them. */
export function footerXml(words: DocumentWords): string {
  return part('w:ftr', paragraph({ style: 'Footer' }, pageRuns(words)));
}

/** "Page 2 of 5", its numbers as fields. `lang`: the language, where it isn't the document's. */
export function pageRuns(words: DocumentWords, lang: Locale | null = null): string {
  const sentence = words('document.page', { page: pageMark, pages: pagesMark });
  const runs = sentence.split(/([\uE000\uE001])/).map((piece) => {
    if (piece === pageMark) return numberField('PAGE');
    return piece === pagesMark ? numberField('NUMPAGES') : piece === '' ? '' : run([piece], { lang });
  });
  return runs.join('');
}

function numberField(name: 'PAGE' | 'NUMPAGES'): string {
  return element('w:fldSimple', { 'w:instr': ` ${name} ` }, run(['1']));
}
