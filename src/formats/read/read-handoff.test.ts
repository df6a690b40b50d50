import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCodes } from '#domain/import/preview.ts';
import type { ReturnedFile } from '#domain/translation/returned.ts';
import words from '#locales/en/import.json' with { type: 'json' };
import { readHandoff } from './read-handoff.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ns = 'urn:oasis:names:tc:xliff:document:1.2';

/** A file around some units, as a tool would write it. */
function xliff(units: string, attributes = 'source-language="es" target-language="fr"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${ns}" version="1.2"><file original="plenaria:meetings:m-1" datatype="plaintext" ${attributes}>
<header><note from="meeting">Reunión</note></header><body>
${units}
</body></file></xliff>`;
}

function read(content: string | Uint8Array): ReturnedFile {
  const result = readHandoff(typeof content === 'string' ? bytes(content) : content);
  if (!result.ok) throw new Error(`${result.failure.where}: ${result.failure.code}`);
  return result.value;
}

function refusal(content: string | Uint8Array) {
  const result = readHandoff(typeof content === 'string' ? bytes(content) : content);
  if (result.ok) throw new Error('It was read');
  expect(Object.keys(words.notice)).toContain(result.failure.code);
  const { where, code, values } = result.failure;
  return { where, code, values };
}

const targets = (content: string | Uint8Array) => read(content).units.map(({ target }) => target);

describe('XLIFF from a translation tool', () => {
  it('gives text, state, mark and line, whatever the order of attributes', () => {
    const unit = `<trans-unit extradata="r3-0011223344556" translate="yes" id="outcomes:a:text">
      <source>Uno</source><target state='signed-off' xml:lang="fr-FR">Un</target></trans-unit>`;
    expect(read(xliff(unit))).toMatchObject({
      meetingId: 'm-1',
      meetingTitle: 'Reunión',
      locale: 'fr',
      sourceLocales: ['es'],
      units: [
        {
          id: 'outcomes:a:text',
          where: 'line 4',
          mark: { rev: 3, target: '0011223344556' },
          source: 'Uno',
          target: 'Un',
          state: 'reviewed',
          codes: [],
        },
      ],
    });
  });

  it('keeps white space, and words inside of markup, and tells of what stood for code', () => {
    const unit = (target: string) => `<trans-unit id="a"><source>s</source><target>${target}</target></trans-unit>`;
    expect(targets(xliff(unit('  deux\n lignes\tet &#160;« tout » ')))).toEqual([
      '  deux\n lignes\tet \u00A0« tout » ',
    ]);
    expect(targets(xliff(unit('<![CDATA[a < b & c]]> &amp; d')))).toEqual(['a < b & c & d']);
    const inline = unit(
      'Un <g id="1">mot</g> <bpt id="2">&lt;b&gt;</bpt>gras<ept id="2">&lt;/b&gt;</ept><x id="3"/> fin',
    );
    expect(read(xliff(inline)).units[0]).toMatchObject({ target: 'Un mot gras fin', codes: ['bpt', 'ept', 'x'] });
    const segmented = `<trans-unit id="a"><source>Uno. Dos.</source>
      <seg-source><mrk mtype="seg" mid="1">Uno.</mrk> <mrk mtype="seg" mid="2">Dos.</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk></target></trans-unit>`;
    expect(read(xliff(segmented)).units[0]).toMatchObject({ source: 'Uno. Dos.', target: 'Un. Deux.' });
  });

  it('ignores what other tools put beside it', () => {
    const unit = `<group id="g"><trans-unit id="a" xmlns:t="urn:tool" t:status="done">
      <source>Uno</source><target>Un</target>
      <alt-trans match-quality="80"><source>Otro</source><target xml:lang="de">Falsch</target></alt-trans>
      <note>Note</note><t:seg-defs><t:seg id="1">x</t:seg></t:seg-defs></trans-unit></group>`;
    expect(read(xliff(unit)).units).toMatchObject([{ id: 'a', source: 'Uno', target: 'Un' }]);
  });

  it('is read with CRLF, a mark, in UTF-16, with a prefix, and without a namespace', () => {
    const text = xliff('<trans-unit id="a"><source>ñ</source><target>é 👩🏽‍💻</target></trans-unit>');
    expect(targets(text.replaceAll('\n', '\r\n'))).toEqual(['é 👩🏽‍💻']);
    expect(targets(`\uFEFF${text}`)).toEqual(['é 👩🏽‍💻']);
    const wide = Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(targets(new Uint8Array(wide))).toEqual(['é 👩🏽‍💻']);
    expect(targets(text.replace(` xmlns="${ns}"`, ''))).toEqual(['é 👩🏽‍💻']);
    const prefixed = text
      .replace(/<(\/?)(xliff|file|header|note|body|trans-unit|source|target)\b/g, '<$1f:$2')
      .replace('xmlns=', 'xmlns:f=');
    expect(targets(prefixed)).toEqual(['é 👩🏽‍💻']);
  });

  it('takes the states of tools, and "approved" where they say no more', () => {
    const state = (attributes: string, own = '') =>
      read(xliff(`<trans-unit id="a" ${own}><source>s</source><target ${attributes}>t</target></trans-unit>`)).units[0]
        ?.state;
    expect(state('state="needs-translation"')).toBe('initial');
    expect(state('state="new"')).toBe('initial');
    expect(state('state="needs-review-translation"')).toBe('stale');
    expect(state('state="needs-review-adaptation"', 'approved="yes"')).toBe('stale');
    expect(state('state="translated"')).toBe('translated');
    expect(state('state="final"')).toBe('final');
    expect(state('state="x-draft"')).toBeNull();
    expect(state('')).toBeNull();
    expect(state('', 'approved="yes"')).toBe('reviewed');
  });

  it('is refused with the place and the cause', () => {
    const good = xliff('<trans-unit id="a"><source>s</source><target>t</target></trans-unit>');
    expect(refusal(good.slice(0, good.indexOf('</target>')))).toMatchObject({ where: 'line 4', code: 'xml_cut' });
    expect(refusal(good.slice(0, -4))).toMatchObject({ code: 'xml_cut' });
    expect(refusal(good.replace('</source>', '</sauce>'))).toMatchObject({ where: 'line 4', code: 'xml_syntax' });
    expect(refusal(good.replace('>t<', '>&lol;<'))).toMatchObject({ where: 'line 4', code: 'xml_syntax' });
    expect(refusal(good.replace('>t<', '>\u0007<'))).toMatchObject({ where: 'line 4', code: 'xml_syntax' });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(refusal(good.replace('?>', `?>${bomb}`)).code).toBe('xml_doctype');
    expect(refusal('<html><body/></html>')).toMatchObject({ code: 'not_xliff', values: { found: 'html' } });
    expect(
      refusal('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="es"><file/></xliff>'),
    ).toMatchObject({ code: 'xliff_version', values: { version: '2.1' } });
    expect(refusal(xliff('')).code).toBe('handoff_empty');
    const unit = '<trans-unit id="a"><source>s</source><target>t</target></trans-unit>';
    expect(refusal(xliff(unit, 'source-language="es" target-language="de-AT"'))).toMatchObject({
      where: 'line 2',
      code: 'handoff_language',
      values: { language: 'de-AT' },
    });
    expect(refusal(xliff(unit, 'source-language="es"')).code).toBe('handoff_no_language');
    expect(refusal(xliff(unit.replace('<target>', '<target xml:lang="pt">')))).toMatchObject({
      where: 'line 4',
      code: 'handoff_two_languages',
    });
    expect(refusal(xliff(`<group>${'<group>'.repeat(300)}`)).code).toBe('xml_depth');
    expect(refusal(new Uint8Array()).code).toBe('empty');
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).code).toBe('handoff_format');
  });
});

describe('any file', () => {
  it('never makes the reader throw; one that was cut off anywhere is never read as a whole', () => {
    const unit = '<trans-unit id="outcomes:a:text"><source>Uno &amp; dos</source><target>Un</target></trans-unit>';
    const good = bytes(xliff(unit));
    const whole = read(good).units.length;
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => {
        const result = readHandoff(good.slice(0, length));
        expect(result.ok).toBe(false);
        if (!result.ok) expect(importCodes).toContain(result.failure.code);
      }),
    );
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const wounded = good.slice();
        wounded[at] = byte;
        const result = readHandoff(wounded);
        if (result.ok) expect(result.value.units.length).toBeLessThanOrEqual(whole);
        else expect(importCodes).toContain(result.failure.code);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (random) => void readHandoff(random)));
  });
});

describe('a table from a translator', () => {
  const table = 'Id;Revision;Context;Source (es);Translation (fr);State\noutcomes:a:text;r2;x;Uno;Un;translated\n';

  it('is read by its headers in any language, order and delimiter', () => {
    expect(read(table)).toMatchObject({
      format: 'csv',
      locale: 'fr',
      sourceLocales: ['es'],
      units: [
        { id: 'outcomes:a:text', where: 'row 2', mark: { rev: 2, target: null }, source: 'Uno', state: 'translated' },
      ],
    });
    const others = [
      '\uFEFFIdentifiant,Traduction (fr),Source (es)\r\noutcomes:a:text,"Un, deux",Uno\r\n',
      'Traducción (fr)\tIDENTIFICADOR\r\n"Un, deux"\toutcomes:a:text\r\n',
      'Nota;\n\nTradução (fr-FR);Identificador;Estado\n"Un, deux";outcomes:a:text;traduzida\n\n',
    ];
    for (const text of others) expect(read(text).units).toMatchObject([{ id: 'outcomes:a:text', target: 'Un, deux' }]);
    expect(read(others[2] ?? '').units[0]).toMatchObject({ where: 'row 4', state: 'translated' });
  });

  it('is read from what a spreadsheet saved in UTF-16 and in windows-1252', () => {
    const accents = table.replace(';Un;', ';Évidence;');
    expect(targets(new Uint8Array(Buffer.from(`\uFEFF${accents}`, 'utf16le')))).toEqual(['Évidence']);
    const latin = read(new Uint8Array(Buffer.from(accents, 'latin1')));
    expect(latin.units[0]?.target).toBe('Évidence');
    expect(latin.warnings).toMatchObject([{ code: 'encoding_assumed' }]);
  });

  it('is refused with the place and the cause', () => {
    expect(refusal('Name;E-mail\nAna;a@b.org\n')).toMatchObject({
      where: 'row 1',
      code: 'handoff_no_columns',
      values: { headers: 'Name;E-mail' },
    });
    expect(refusal(table.replace(' (fr)', '')).code).toBe('handoff_no_language');
    expect(refusal(table.split('\n')[0] ?? '').code).toBe('handoff_empty');
    expect(refusal(table.replace(';Un;', ';"Un;')).code).toBe('csv_open_quote');
  });
});
