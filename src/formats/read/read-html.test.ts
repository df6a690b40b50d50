import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '#domain/notes/escape-markdown.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

/** As Word 16 writes it to the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ES-UY style='tab-interval:36.0pt'><!--StartFragment-->
<h1>Presupuesto 2023<o:p></o:p></h1>
<p class=MsoNormal>El <b style='mso-bidi-font-weight:normal'>total</b> es
<i>provisional</i>&nbsp;y <span style='font-weight:bold'>vence</span> en <u>mayo</u>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Sala y <b>proyector</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>cable largo<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span></span><![endif]>Primero<o:p></o:p></p>
<p class=MsoNormal><span style='mso-hide:all'>oculto</span><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Quién</b></p></td><td><p class=MsoNormal>Cuánto</p></td></tr>
<tr><td><p class=MsoNormal>LACNIC</p></td><td><p class=MsoNormal>1 | 2</p></td></tr></table>
<!--EndFragment--></body></html>`;

/** As Google Docs writes it, shortened. */
const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-4f6e0a1c"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400;">Acuerdos</span></h2>
<p dir="ltr"><span style="font-weight:400;font-style:normal;">La guía se </span><span style="font-weight:700;font-style:normal;">publica</span><span style="font-weight:400;font-style:italic;"> en mayo</span><span style="text-decoration:line-through;"> abril</span></p><br />
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Uno</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Dentro</span></p></li></ul><li role="checkbox" aria-checked="true" dir="ltr"><p role="presentation"><span>Hecho</span></p></li></ul>
<p dir="ltr"><a href="https://example.org/acta" style="text-decoration:none;"><span style="text-decoration:underline;">el acta</span></a></p></b><br class="Apple-interchange-newline">`;

describe('what is pasted', () => {
  it('from Word keeps headings, emphasis, lists and tables, and nothing of what Word adds', () => {
    expect(readHtml(word)).toBe(
      [
        '# Presupuesto 2023',
        'El **total** es *provisional* y **vence** en mayo.',
        '- Sala y **proyector**\n   - cable largo\n1. Primero',
        '| **Quién** | Cuánto |\n| --- | --- |\n| LACNIC | 1 \\| 2 |',
      ].join('\n\n'),
    );
  });

  it('from Google Docs is not bold all over, and nests lists', () => {
    expect(readHtml(docs)).toBe(
      [
        '## Acuerdos',
        'La guía se **publica** *en mayo* ~~abril~~',
        '- Uno\n  - Dentro\n- [x] Hecho',
        '[el acta](https://example.org/acta)',
      ].join('\n\n'),
    );
  });

  it('from a page keeps links, quotes and code, and drops scripts, pixels and other addresses', () => {
    const page = `<div class="post"><script>alert(1)</script><h3>Notas</h3>
      <p>Ver <a href="https://example.org/a_(b)?x=1&amp;y=2">el <em>informe</em></a>, <a href="javascript:alert(1)">esto</a>
      y <code>a*b</code>.<img src="https://track.example/p.gif" width=1 height=1><br>Otra línea</p>
      <blockquote><p>Así fue</p><p>dicho</p></blockquote><pre><code>let a = 1;
if (a) b();
</code></pre><ol start="4"><li>cuatro<ul><li>dentro</li></ul></li><li>cinco</li></ol>
      <p style="display:none">oculto</p><form><input type="text" value="no"></form><!-- nada --></div>`;
    expect(readHtml(page)).toBe(
      [
        '### Notas',
        'Ver [el](https://example.org/a_%28b%29?x=1&y=2) [*informe*](https://example.org/a_%28b%29?x=1&y=2), esto y `a*b`.\nOtra línea',
        '> Así fue\n>\n> dicho',
        '```\nlet a = 1;\nif (a) b();\n```',
        '4. cuatro\n   - dentro\n5. cinco',
      ].join('\n\n'),
    );
  });

  it('stays plain text where nothing is marked: code editors colour their words', () => {
    expect(readHtml('<div style="color:#fff"><span style="color:#f00">let</span> a = *b*</div>')).toBeNull();
    expect(readHtml('<img src="https://example.org/a.png">')).toBeNull();
    expect(readHtml('')).toBeNull();
  });

  it('keeps what looks like markup as words', () => {
    expect(readHtml('<p>1. <b>no</b> #1 * [x](y) _a_ snake_case</p>')).toBe(
      '1\\. **no** #1 \\* \\[x](y) \\_a\\_ snake_case',
    );
  });

  it('from a layout made of tables keeps the text', () => {
    expect(
      readHtml('<table><tr><td><table><tr><td><h1>Carta</h1></td></tr></table><p>Texto</p></td></tr></table>'),
    ).toBe('# Carta\n\nTexto');
  });
});

describe('hostile HTML', () => {
  it.each([
    ['nested', `${'<div>'.repeat(20_000)}<b>fin</b>`],
    ['nested lists', `${'<ul><li>'.repeat(5_000)}fin`],
    ['nested quotes', `${'<blockquote>'.repeat(5_000)}fin`],
    ['nested tables', `${'<table><tr><td>'.repeat(3_000)}<b>fin</b>`],
    ['never closed', `<b ${'a="'.repeat(20_000)}fin`],
    ['many', '<b>a</b> '.repeat(50_000)],
  ])('is read to the end: %s', (_, html) => {
    expect(() => readHtml(html)).not.toThrow();
  });

  it('never makes the reader throw, and no script comes through', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<ul>',
        '<li>',
        '</ul>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<script>',
        'x',
      ],
      ...['</script>', '<!--', '-->', '<![if a]>', '<![endif]>', '&amp;', '&#x41;', '&#99999999;', '<a href="', '">'],
      ...['javascript:1', '<p style="mso-list:l0 level9">', '<pre>', '</pre>', '<blockquote>', '<h1>', ' ', '\n', '"'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = readHtml(pieces.join('')) ?? '';
        expect(JSON.stringify(readMarkdown(markdown))).not.toMatch(/"url":"javascript/u);
      }),
      { numRuns: 1500 },
    );
  });
});

it('a line of plain text reads the same once it is escaped', () => {
  const piece = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '__',
      '`',
      '~~',
      '#',
      '# ',
      '> ',
      '- ',
      '+ ',
      '1. ',
      '12) ',
      '[',
      ']',
      '(',
      ')',
      '!',
      '|',
      '\\',
    ],
    ...['---', '```', 'uno', 'dos', ' ', '\\*', '[x] '],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
      const line = pieces.join('').trim();
      fc.pre(line !== '');
      expect(readMarkdown(escapeMarkdown(line))).toEqual([
        { kind: 'paragraph', inlines: [{ kind: 'text', text: line }] },
      ]);
    }),
    { numRuns: 4000 },
  );
});
