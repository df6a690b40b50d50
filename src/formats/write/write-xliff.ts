import type { Instant, Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import { printMark } from '#domain/translation/mark.ts';
import { portableText } from '#domain/translation/portable-text.ts';
import type { Handoff, TranslationUnit } from '#domain/translation/units.ts';
import { originalPrefix, stateNames, xliffNamespace } from '#domain/translation/xliff-names.ts';

/**
 * A hand-off as XLIFF 1.2, strict: one `file` a language people wrote in, one `trans-unit` a text. The revision stands
 * in `extradata`, which the schema has for such things and tools leave alone.
 */
export function writeXliff(handoff: Handoff, words: DocumentWords, at: Instant): string {
  const sources = [...new Set(handoff.units.map(({ sourceLocale }) => sourceLocale))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="${xliffNamespace}">`,
    ...sources.flatMap((source) => fileLines(handoff, source, { words, at })),
    '</xliff>',
    '',
  ].join('\n');
}

type FileTools = { readonly words: DocumentWords; readonly at: Instant };

function fileLines(handoff: Handoff, source: Locale, { words, at }: FileTools): string[] {
  const { meetingId, meetingTitle, locale, units } = handoff;
  const languages = { 'source-language': source, 'target-language': locale };
  return [
    `  <file${attributes({ original: `${originalPrefix}${meetingId}`, ...languages, datatype: 'plaintext', date: at })}>`,
    '    <header>',
    '      <tool tool-id="plenaria" tool-name="Plenaria"/>',
    `      ${note('meeting', meetingTitle)}`,
    `      ${note('plenaria', words('document.handoff.note'))}`,
    '    </header>',
    '    <body>',
    ...units.filter((unit) => unit.sourceLocale === source).flatMap((unit) => unitLines(unit, locale, words)),
    '    </body>',
    '  </file>',
  ];
}

function unitLines(unit: TranslationUnit, locale: Locale, words: DocumentWords): string[] {
  const approved = unit.state === 'reviewed' || unit.state === 'final' ? 'yes' : 'no';
  const own = {
    id: unit.id,
    ...(unit.code === null ? {} : { resname: unit.code }),
    approved,
    translate: 'yes',
    'xml:space': 'preserve',
    extradata: printMark(unit.mark),
  };
  return [
    `      <trans-unit${attributes(own)}>`,
    `        <source xml:lang="${unit.sourceLocale}">${content(unit.source)}</source>`,
    `        <target xml:lang="${locale}" state="${stateNames[unit.state]}">${content(unit.target)}</target>`,
    `        ${note('plenaria', unit.context)}`,
    ...unit.terms.map(({ text, wording }) => `        ${note('glossary', termNote({ text, wording }, words))}`),
    '      </trans-unit>',
  ];
}

/** What the glossary asks for: a term that stays, one that has a wording, one that has none yet. */
export function termNote({ text, wording }: TranslationUnit['terms'][number], words: DocumentWords): string {
  if (wording === text) return words('document.handoff.term.keep', { term: text });
  if (wording === null) return words('document.handoff.term.open', { term: text });
  return words('document.handoff.term.use', { term: text, wording });
}

function note(from: string, text: string): string {
  return `<note from="${from}">${content(text)}</note>`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${content(value)
          .replace(/"/g, '&quot;')
          .replace(/[\t\n]/g, reference)}"`,
    )
    .join('');
}

/** `]]>` must not stand in text, and so no `>` does. */
function content(text: string): string {
  return portableText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function reference(letter: string): string {
  return `&#${letter.charCodeAt(0)};`;
}
