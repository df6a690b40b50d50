import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { exportFormats, summaryTemplates, type SummaryTemplate } from '#domain/records/summary.ts';
import { artifactFileName, slugOf } from '#domain/summary/file-name.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { printable } from '#formats/write/plain-text.ts';
import { writeDocx } from '#formats/write/write-docx.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { hostileDocuments, madeAt, turned, wholeRound } from './composed.ts';
import { hostileStrings } from './hostile-strings.ts';
import { squeezed } from './said.ts';

/** The fields each template has something to say of, in the hostile meeting. Where they stand in: the other files. */
const published: Readonly<Record<SummaryTemplate, readonly string[]>> = {
  takeaways: [
    'meetings.title',
    'meetings.city',
    'meetings.venue',
    'organizations.acronym',
    'organizations.name.2',
    'people.displayName',
    'topics.title',
    'topics.lead',
    'milestones.name',
    'outcomes.text.T-01',
    'outcomes.text.D-01',
    'outcomes.text.C-01',
    'outcomes.text.A-01',
    'outcomes.text.Q-01',
    'outcomes.text.R-01',
    'outcomes.text.P-01',
    'summaries.intro',
    'summaries.closing',
  ],
  minutes: [
    'meetings.title',
    'meetings.city',
    'meetings.venue',
    'rooms.name',
    'sessions.title',
    'agendaItems.title',
    'people.displayName',
    'people.displayName.2',
    'outcomes.text.T-01',
    'outcomes.details.T-01',
    'outcomes.text.D-01',
    'outcomes.rationale',
    'notes.text',
  ],
  decisions: ['meetings.title', 'outcomes.text.D-01', 'outcomes.rationale'],
  commitments: ['meetings.title', 'outcomes.text.C-01', 'outcomes.text.A-01', 'milestones.name', 'indicators.name'],
  attendance: ['meetings.title', 'people.displayName', 'people.displayName.2', 'organizations.acronym'],
  run_of_show: ['meetings.title', 'rooms.name', 'sessions.title', 'agendaItems.title'],
};

describe('a meeting in which every text is hostile', () => {
  it('has fifty different strings and more', () => {
    expect(new Set(hostileStrings).size).toBe(hostileStrings.length);
    expect(hostileStrings.length).toBeGreaterThan(50);
  });

  it.each(summaryTemplates)(
    'publishes each of its texts by the template %s, so that the others look at them',
    (template) => {
      for (const turn of wholeRound) {
        const { said } = turned(turn);
        const text = everyText(hostileDocuments(turn).find((one) => one.template === template)?.document);
        const lost = published[template].filter((field) => isOut(field, said) && !text.includes(seen(said.get(field))));
        expect({ turn, lost }).toEqual({ turn, lost: [] });
      }
    },
  );

  it('gives files safe names, whatever it is called', () => {
    for (const [acronym, format] of hostileStrings.flatMap((text) =>
      exportFormats.map((one) => [text, one] as const),
    )) {
      const name = artifactFileName({ slug: slugOf(acronym), template: 'minutes', locale: 'es', version: 1, format });
      expect(name).toMatch(/^[a-z0-9][a-z0-9-]*_minutes_es_v1\.[a-z]+$/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)[_.]/);
      expect(Buffer.byteLength(name)).toBeLessThan(120);
    }
  });

  it('is no element and no attribute of a page, to a parser that is not ours', () => {
    for (const { name, document } of wholeRound.flatMap(hostileDocuments)) {
      expect({ name, live: livePartsOf(writeHtml(document)) }).toEqual({ name, live: [] });
    }
  });

  it('makes the same bytes twice', () => {
    const [one] = hostileDocuments(7);
    if (one === undefined) throw new Error('no document');
    expect(writeHtml(one.document)).toBe(writeHtml(one.document));
    expect(writeDocx(one.document, madeAt)).toEqual(writeDocx(one.document, madeAt));
  });

  it('puts no name into a package that would leave its folder', () => {
    for (const { document } of hostileDocuments(0)) {
      for (const name of Object.keys(unzipSync(writeDocx(document, madeAt)))) {
        expect(name).toMatch(/^[\w[\]./-]+$/);
        expect(name).not.toMatch(/^\/|\.\./);
      }
    }
  });
});

/** Whatever in a page could run or reach out; nothing in a document may. */
function livePartsOf(html: string): string[] {
  const live: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (/^(?:script|iframe|object|embed|form|base|link|input|button|a)$/.test(name) && !isHarmless(attributes)) {
        live.push(`<${name}>`);
      }
      for (const [key, value] of Object.entries(attributes)) {
        const isAddress = /^(?:src|srcdoc|srcset|action|formaction|background|ping|href|xlink:href)$/.test(key);
        if (key.startsWith('on') || (isAddress && !/^(?:#|https?:|mailto:|data:image\/(?:png|jpeg);)/.test(value))) {
          live.push(`${name} ${key}=${value}`);
        }
        if (key === 'http-equiv' && value !== 'Content-Security-Policy') live.push(`${name} ${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return live;
}

/** A link of a note, which a person may follow. */
function isHarmless({ href = '' }: Readonly<Record<string, string>>): boolean {
  return /^https?:|^mailto:/.test(href);
}

/** An entry without a text stays out with all it has; braces in introduction and closing are facts to be filled in. */
function isOut(field: string, said: ReadonlyMap<string, string>): boolean {
  if (field.startsWith('summaries.')) return !said.get(field)?.includes('{');
  const entry = field === 'outcomes.rationale' ? 'D-01' : (/[A-Z]-01$/.exec(field)?.[0] ?? null);
  const ofCommitment = ['milestones.name', 'indicators.name', 'people.displayName'];
  if (ofCommitment.includes(field)) return seen(said.get('outcomes.text.C-01')) !== '';
  return entry === null || seen(said.get(`outcomes.text.${entry}`)) !== '';
}

/** All texts of a document, whatever is between them. */
function everyText(document: DocumentTree | undefined): string {
  return seen(stringsIn(document).join('\n'));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a reader sees of a text: without what can't be shown and the marks that keep directions apart. */
function seen(text = ''): string {
  return squeezed(printable(text).replace(/[\u2066-\u2069]/g, ''));
}
