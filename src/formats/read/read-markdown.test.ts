import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#domain/notes/markdown.ts';
import { readMarkdown, wordsOfBlocks } from './read-markdown.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const sha = 'a'.repeat(64);

describe('a note in Markdown', () => {
  it('has headings, emphasis, code and links', () => {
    expect(
      readMarkdown('## Presupuesto\nEl **total** es *provisional*, ver `hoja 2` y [el acta](https://example.org/a)'),
    ).toEqual([
      { kind: 'heading', level: 2, inlines: [text('Presupuesto')] },
      {
        kind: 'paragraph',
        inlines: [
          text('El '),
          { kind: 'strong', inlines: [text('total')] },
          text(' es '),
          { kind: 'emphasis', inlines: [text('provisional')] },
          text(', ver '),
          { kind: 'code', text: 'hoja 2' },
          text(' y '),
          { kind: 'link', url: 'https://example.org/a', title: '', inlines: [text('el acta')] },
        ],
      },
    ]);
  });

  it('keeps the lines somebody typed apart, without blank lines between them', () => {
    expect(readMarkdown('una\ndos')).toEqual([
      { kind: 'paragraph', inlines: [text('una'), { kind: 'break' }, text('dos')] },
    ]);
  });

  it('has lists, numbers as they were given, and boxes', () => {
    expect(readMarkdown('- [ ] Sala\n- [x] Proyector\n  1. cable\n  3. mando')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          { number: null, box: 'open', blocks: [{ kind: 'paragraph', inlines: [text('Sala')] }] },
          {
            number: null,
            box: 'done',
            blocks: [
              { kind: 'paragraph', inlines: [text('Proyector')] },
              {
                kind: 'list',
                ordered: true,
                items: [
                  { number: 1, box: null, blocks: [{ kind: 'paragraph', inlines: [text('cable')] }] },
                  { number: 3, box: null, blocks: [{ kind: 'paragraph', inlines: [text('mando')] }] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('has quotes, code, tables and rules', () => {
    const kinds = readMarkdown('> cita\n\n```ini\na = 1\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n---').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['quote', 'code', 'table', 'rule']);
  });

  it('has the pictures of the meeting, and only a link to any other', () => {
    expect(readMarkdown(`![La sala](image:${sha}) ![pixel](https://example.org/p.gif)`)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'image', sha256: sha, alt: 'La sala' },
          text(' '),
          { kind: 'link', url: 'https://example.org/p.gif', title: '', inlines: [text('pixel')] },
        ],
      },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/hosts)',
    `![a](image:${'A'.repeat(63)})`,
    '<javascript:alert(1)>',
    '&lt;b&gt;',
  ])('shows %s as it is written', (source) => {
    expect(readMarkdown(source)).toEqual([{ kind: 'paragraph', inlines: [text(source)] }]);
  });

  it('keeps what tables and definitions of links would leave out', () => {
    expect(wordsOfBlocks(readMarkdown('| a |\n| - |\n| 1 | zweite |')).join('')).toContain('zweite');
    expect(wordsOfBlocks(readMarkdown('[ana]: https://example.org "título"')).join('')).toContain('título');
  });
});

describe('hostile notes', () => {
  const deep = 10_000;
  it.each([
    ['quotes', '>'.repeat(deep)],
    ['quotes with a word', `${'> '.repeat(deep)}fin`],
    ['lists', `${'- '.repeat(deep)}fin`],
    ['indentation', Array.from({ length: 200 }, (_, at) => `${' '.repeat(at * 2)}- n${at}`).join('\n')],
    ['brackets', '['.repeat(50_000)],
    ['closed brackets', `${'['.repeat(20_000)}x${']'.repeat(20_000)}`],
    ['pictures', '![]('.repeat(20_000)],
    ['stars', '*a '.repeat(30_000)],
    ['mixed stars', '**a *b _c '.repeat(8_000)],
    ['code marks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['angles', '<'.repeat(50_000)],
    ['pipes', `${'|'.repeat(20_000)}\n${'-|'.repeat(20_000)}`],
    ['links', 'https://a.b '.repeat(8_000)],
    ['a line of five megabytes', 'a'.repeat(5_000_000)],
  ])('are read to the end: %s', (_, source) => {
    const words = wordsOfBlocks(readMarkdown(source)).join('');
    for (const [word] of source.slice(0, 1_000).matchAll(/\p{L}+/gu)) expect(words).toContain(word);
  });

  it('never make it throw, and lose no word', () => {
    const piece = fc.constantFrom(
      ...[
        '**',
        '*',
        '_',
        '~~',
        '`',
        '```',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '9) ',
        '# ',
        '[',
        ']',
        '(',
        ')',
        '![',
        '|',
      ],
      ...['\n| - |\n', '\\', '<b>', '&amp;', '&#0;', '[x] ', '[ ] ', 'https://a.es', '"t"', ' ', '    ', '\t', '\0'],
      ...['---', 'image:', 'ñandú', 'año', '٣', '日本', '\u202E', '\uD800', 'a@b.org', '[x]: '],
    );
    const source = fc.oneof(
      fc
        .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 })
        .map((all) => all.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(source, (note) => {
        const words = wordsOfBlocks(readMarkdown(note)).join('');
        for (const [word] of note.matchAll(/[\p{L}\p{N}]+/gu)) expect(words).toContain(word);
      }),
      { numRuns: 3000 },
    );
  });
});
