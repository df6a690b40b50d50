import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeetingMarkdown } from '#tests/builders/regional-meeting-markdown.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { escapeLine } from './markdown/escape-line.ts';
import { writeMarkdown } from './write-markdown.ts';

const words = createDocumentWords('es');

function markdownOf(text: string): string {
  const records = a.meetingRecords({ outcomes: [a.anOutcome('T-01', a.texts(text))] });
  return writeMarkdown(composeSummary({ records, summary: a.aSummary(), locale: 'es', words }).document);
}

describe('Markdown', () => {
  it.each(locales)('is what a person would have written, in %s', (locale) => {
    const { document } = composeSummary({ ...regionalMeeting(), locale, words: createDocumentWords(locale) });
    expect(writeMarkdown(document)).toBe(regionalMeetingMarkdown[locale]);
  });

  it('keeps line breaks and paragraphs inside their entry', () => {
    expect(markdownOf('uno\r\ndos\n \n\n  tres')).toContain('- uno\\\n  dos\n\n  tres\n');
  });

  it('sets the closing apart from the last section', () => {
    const summary = a.aSummary({ closing: a.texts('Gracias.') });
    const { document } = composeSummary({ ...regionalMeeting(), summary, locale: 'es', words });
    expect(writeMarkdown(document)).toContain('- Sede de la próxima edición.\n\n---\n\nGracias.\n');
  });

  it('names the language of a passage that waits for its translation', () => {
    const records = a.meetingRecords({ outcomes: [a.anOutcome('T-01', a.texts('Uno'))] });
    const english = createDocumentWords('en');
    const { document } = composeSummary({ records, summary: a.aSummary(), locale: 'en', words: english });
    expect(writeMarkdown(document)).toContain('- Uno *(es)*\n');
    expect(writeMarkdown(document)).toContain('2 passages are not translated yet');
  });

  it.each([
    ['<script>', '\\<script>'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['# heading', '\\# heading'],
    ['closing #', 'closing \\#'],
    ['C# stays', 'C# stays'],
    ['- item', '\\- item'],
    ['semi-detached', 'semi-detached'],
    ['===', '\\==='],
    ['a = b > c', 'a = b > c'],
    ['2023. Fin', '2023\\. Fin'],
    ['1) first', '1\\) first'],
    ['&amp; & co', '\\&amp; & co'],
    ['a\\', 'a\\\\'],
    ['*a* _b_ `c` ~~d~~ e|f', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ e\\|f'],
  ])('keeps %j as text', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped);
  });

  it('leaves no character that opens markup unescaped, whatever the text', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'<>[]()!*_`~|\\#&;-+=.1a \n') });
    fc.assert(
      fc.property(nasty, (text) => {
        const lines = markdownOf(`x ${text}`).split('\n').slice(4, -1);
        for (const line of lines) {
          const unescaped = line
            .replace(/^- |^ {2}/, '')
            .replace(/\\[!-/:-@[-`{-~]/g, '·')
            .replace(/\\$/, '');
          if (line.startsWith('#')) continue;
          expect(unescaped, line).not.toMatch(/[\\`*_[\]<~|]|^[-+=>#]|^\d+[.)]|&#?\w+;/);
        }
      }),
    );
  });
});
