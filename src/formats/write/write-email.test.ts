import { describe, expect, it } from 'vitest';
import type { Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { hostileTexts } from '#tests/builders/hostile.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { writeEmail } from './write-email.ts';

function documentIn(locale: Locale): DocumentTree {
  return composeSummary({ ...regionalMeeting(), locale, words: createDocumentWords(locale) }).document;
}

describe('a document as an e-mail', () => {
  it('has a subject that says what it is and of which meeting', () => {
    expect(writeEmail(documentIn('fr')).subject).toBe(
      `${documentIn('fr').kicker}: Réunion avec la communauté technique`,
    );
  });

  it('says the same in both of its forms', () => {
    const { html, text } = writeEmail(documentIn('pt'));
    for (const words of ['Publicar o primeiro conjunto de indicadores.', 'Cibersegurança', 'LACNIC']) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    expect(text).toContain('\n- Publicar o primeiro conjunto de indicadores.\n  ');
    expect(text).not.toMatch(/[<>]/);
  });

  it('keeps its look in its tags, since mail programs drop everything else', () => {
    const { html } = writeEmail(documentIn('es'));
    expect(html).not.toMatch(/<style|class=|<script|<link|<svg/);
    expect(html).toContain('lang="es"');
    const branded = writeEmail({ ...documentIn('es'), brand: { accent: '#8c2f63', logo: null } });
    expect(branded.html).toContain('color:#8c2f63');
  });

  it('names the language of what waits for its translation', () => {
    const records = a.meetingRecords({ outcomes: [a.anOutcome('T-01', a.texts('Sin traducir'))] });
    const words = createDocumentWords('en');
    const { document } = composeSummary({ records, summary: a.aSummary(), locale: 'en', words });
    expect(writeEmail(document).html).toMatch(/<li lang="es"[^>]*>Sin traducir/);
  });

  it('writes registers as tables and as lines, notes without their marks', () => {
    const cell = (text: string) => ({ text, passage: null, detail: null });
    const column = { align: 'start', width: 1, isHead: false } as const;
    const document: DocumentTree = {
      ...documentIn('es'),
      blocks: [
        { kind: 'facts', role: 'meeting', key: 'facts', rows: [{ term: 'Sede', text: 'Casa & jardín' }] },
        {
          kind: 'table',
          role: 'decisions',
          key: 'table',
          caption: 'Decisiones',
          columns: [
            { ...column, heading: 'Código' },
            { ...column, heading: 'Texto', align: 'end' },
          ],
          rows: [[cell('Tema uno')], [cell('D-01'), cell('Se aprueba <todo>')]],
        },
        { kind: 'prose', role: 'note', key: 'note', level: 3, lang: 'es', markdown: 'Un **texto** con\n\n- puntos' },
      ],
    };
    const { html, text } = writeEmail(document);
    expect(html).toContain('<td colspan="2"');
    expect(html).toContain('Se aprueba &lt;todo&gt;');
    expect(html).toContain('<strong>texto</strong>');
    expect(text).toContain('Sede: Casa & jardín');
    expect(text).toContain('Decisiones:\nTema uno:\n- D-01 · Se aprueba <todo>');
    expect(text).toContain('Un texto con\n\n- puntos');
  });

  it('lets no text of people become markup', () => {
    for (const hostile of hostileTexts) {
      const records = a.meetingRecords({
        meeting: a.aMeeting({ title: a.texts(hostile) }),
        outcomes: [a.anOutcome('T-01', a.texts(hostile))],
      });
      const words = createDocumentWords('es');
      const summary = a.aSummary({ intro: a.texts(hostile) });
      const { html } = writeEmail(composeSummary({ records, summary, locale: 'es', words }).document);
      const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
      for (const tag of tags)
        expect(['div', 'p', 'strong', 'h1', 'h2', 'h3', 'h4', 'ul', 'li', 'br', 'hr', 'span']).toContain(tag);
    }
  });
});
