import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { locales } from '#domain/primitives.ts';
import { summaryTemplates } from '#domain/records/summary.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { handoffOf } from '#domain/translation/units.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { writeXliff } from '#formats/write/write-xliff.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { aFolder } from './a-folder.ts';
import { madeAt, turned, someTurns } from './composed.ts';
import { lacks, lintXml } from './tools.ts';

/** The rules of XLIFF 1.2 strict; see the file for what they leave out. */
const grammar = path.resolve(import.meta.dirname, '../schemas/xliff-1.2.rng');
const noLint = lacks('xmllint');
const folder = aFolder('xliff');

type Meeting = Parameters<typeof handoffOf>[0];

/** The hand-offs of a meeting, as files. One without anything to translate is never made. */
function filesOf(name: string, meeting: Meeting): string[] {
  return locales.flatMap((locale) =>
    (['all', 'open'] as const).flatMap((scope) => {
      const words = createDocumentWords(locale);
      const handoff = handoffOf(meeting, { locale, scope }, words);
      const file = `${name}-${locale}-${scope}`;
      return handoff.units.length === 0 ? [] : [written(file, writeXliff(handoff, words, madeAt))];
    }),
  );
}

function written(name: string, xliff: string): string {
  const file = path.join(folder, `${name}.xlf`);
  writeFileSync(file, xliff);
  return file;
}

const faults = (files: readonly string[]) => lintXml(files, ['--relaxng', grammar]);

beforeEach(({ skip }) => skip(noLint !== null, noLint ?? ''));

describe('a hand-off as XLIFF 1.2', () => {
  it.each(summaryTemplates)('keeps to the rules: the sample by the template %s', (template) => {
    const files = filesOf(template, { records: sample, summary: summaryOf(sample, template) });
    expect(files.length).toBeGreaterThan(0);
    expect(faults(files)).toBe('');
    for (const file of files) expect(doubledIds(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('keeps to them whatever people wrote', () => {
    const files = someTurns.flatMap((turn) => filesOf(`hostile-${turn}`, turned(turn).meeting));
    expect(files.length).toBeGreaterThan(someTurns.length);
    for (let from = 0; from < files.length; from += 400) expect(faults(files.slice(from, from + 400))).toBe('');
    for (const file of files) expect(doubledIds(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

/** Ids are unique in the file they stand in. */
function doubledIds(xliff: string): string[] {
  return xliff.split('<file ').flatMap((file) => {
    const ids = [...file.matchAll(/<trans-unit id="([^"]*)"/g)].map(([, id = '']) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
}

const right = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a" source-language="es" target-language="fr" datatype="plaintext" date="2023-02-09T12:00:00Z">
    <header><tool tool-id="t" tool-name="T"/><note from="meeting">x</note></header>
    <body>
      <trans-unit id="1" approved="no" translate="yes" xml:space="preserve" extradata="y">
        <source xml:lang="es">uno</source>
        <target xml:lang="fr" state="translated" state-qualifier="tm-suggestion">un</target>
        <note from="glossary" priority="1" annotates="source">z</note>
      </trans-unit>
    </body>
  </file>
</xliff>
`;

/** What was done to the right file, each time one thing. */
const wrong: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['another version', 'version="1.2" xmlns', 'version="2.0" xmlns'],
  ['no version', 'version="1.2" ', ''],
  ['another namespace', 'document:1.2"', 'document:1.1"'],
  ['no original', 'original="a" ', ''],
  ['no source language', 'source-language="es" ', ''],
  ['a source language that is none', 'source-language="es"', 'source-language="Castellano de aquí"'],
  ['no datatype', 'datatype="plaintext" ', ''],
  ['a datatype nobody knows', 'datatype="plaintext"', 'datatype="words"'],
  ['a date that is none', '2023-02-09T12:00:00Z', '9 February 2023'],
  ['an attribute of nobody', 'original="a"', 'original="a" author="b"'],
  ['a tool without a name', ' tool-name="T"', ''],
  ['no body', /<body>[\s\S]*<\/body>/, ''],
  ['the header after the body', /(<header>.*<\/header>)\s*(<body>[\s\S]*<\/body>)/, '$2$1'],
  ['a unit without an id', 'id="1" approved', 'approved'],
  ['a unit with an empty id', 'id="1"', 'id=""'],
  ['a unit without its source', /<source.*<\/source>/, ''],
  ['the target before the source', /(<source.*<\/source>)\s*(<target.*<\/target>)/, '$2$1'],
  ['a note before the source', /(<source[\s\S]*)(<note from="glossary".*<\/note>)/, '$2$1'],
  ['two targets', /(<target.*<\/target>)/, '$1$1'],
  ['a state nobody knows', 'state="translated"', 'state="done"'],
  ['a state qualifier nobody knows', 'tm-suggestion', 'memory'],
  ['approved perhaps', 'approved="no"', 'approved="perhaps"'],
  ['white space kept perhaps', 'xml:space="preserve"', 'xml:space="keep"'],
  ['a priority out of the scale', 'priority="1"', 'priority="11"'],
  ['a note on nothing', 'annotates="source"', 'annotates="context"'],
  ['text between the units', '<trans-unit', 'text <trans-unit'],
  ['an element of HTML', 'uno', 'u<b xmlns="http://www.w3.org/1999/xhtml">n</b>o'],
  ['an element of nobody', '<body>', '<body><unit id="2"/>'],
  ['a root of another kind', /<(\/?)xliff/g, '<$1xlf'],
];

describe('the grammar of XLIFF 1.2', () => {
  it('takes a right file, and one with a state of its own', () => {
    expect(faults([written('right', right), written('own', right.replace('"translated"', '"x-half"'))])).toBe('');
  });

  it.each(wrong)('refuses %s', (_what, from, to) => {
    const xliff = right.replace(from, to);
    expect(xliff).not.toBe(right);
    expect(faults([written('wrong', xliff)])).toContain('fails to validate');
  });
});
