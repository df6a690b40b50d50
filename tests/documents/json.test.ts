import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { locales } from '#domain/primitives.ts';
import { summaryTemplates } from '#domain/records/summary.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import { printable } from '#formats/write/plain-text.ts';
import { writeJson } from '#formats/write/write-json.ts';
import { type Composed, hostileDocuments, madeAt, sampleDocuments, someTurns } from './composed.ts';
import { saidBy, squeezed } from './said.ts';

/** What docs/formats.md promises to other people's programs, word by word: nothing more, nothing less. */
const language = z.enum(locales);
const day = z.iso.date();
const text = z.strictObject({ text: z.string(), lang: language, status: z.enum(['ok', 'stale', 'missing']) });
const level = z.int().min(2).max(6);
const cell = z.strictObject({ text: z.string(), lang: language.nullable(), detail: z.string().nullable() });

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    role: z.enum(['topic', 'session', 'day', 'other', 'section', 'item', 'room']),
    level,
    number: z.string().min(1).nullable(),
    text: z.string().min(1),
    lang: language.nullable(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), role: z.enum(['topic_lead', 'closing']), ...text.shape }),
  z.strictObject({
    kind: z.literal('outcome_group'),
    outcomeKind: z.enum(outcomeKinds),
    level,
    heading: z.string().min(1),
    entries: z
      .array(
        z.strictObject({
          code: z.string(),
          detail: z.string().nullable(),
          more: z.array(z.strictObject({ label: z.string().nullable(), ...text.shape })),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('facts'),
    role: z.enum(['meeting', 'session', 'figures']),
    rows: z.array(z.strictObject({ term: z.string().min(1), text: z.string() })).min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    role: z.enum(['decisions', 'commitments', 'indicators', 'milestones', 'people', 'absent', 'cues']),
    caption: z.string().min(1),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.array(cell).min(1)).min(1),
  }),
  z.strictObject({ kind: z.literal('prose'), role: z.literal('note'), lang: language, markdown: z.string() }),
]);

const due = z.union([
  z.strictObject({ date: day }),
  z.strictObject({
    milestone: z.strictObject({ id: z.string(), name: text, startDate: day, endDate: day, place: z.string() }),
  }),
]);

const entry = z.strictObject({
  id: z.string().min(1),
  code: z.string(),
  kind: z.enum(outcomeKinds),
  text,
  topic: text.nullable(),
  session: text.nullable(),
  raisedBy: z.array(z.string()),
  owners: z.array(z.strictObject({ name: z.string(), part: z.enum(['lead', 'support']) })),
  due: due.nullable(),
  status: z.string().nullable(),
  supersededBy: z.string().nullable(),
  method: z.string().nullable(),
});

const table = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  columns: z.array(z.strictObject({ id: z.string().min(1), heading: z.string().min(1) })).min(1),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

const whole = z.strictObject({
  format: z.literal('plenaria-summary'),
  version: z.literal(1),
  template: z.enum(summaryTemplates),
  language,
  sourceLanguage: language,
  audience: z.enum(['public', 'members', 'internal']),
  attribution: z.enum(['name', 'organization', 'chatham_house']),
  documentVersion: z.int().min(1),
  createdAt: z.iso.datetime(),
  meeting: z.strictObject({
    shortName: z.string(),
    title: text,
    startDate: day,
    endDate: day,
    timeZone: z.string(),
    city: z.string(),
    venue: z.string(),
    mode: z.enum(['onsite', 'online', 'hybrid']),
    hosts: z.array(z.string()),
  }),
  document: z.strictObject({
    title: text,
    kicker: z.string().min(1),
    eyebrow: z.string().min(1),
    restriction: z.string().nullable(),
    lead: text.nullable(),
    blocks: z.array(block),
    footer: z.array(z.string()),
  }),
  entries: z.array(entry),
  tables: z.array(table),
});

/** The file as a program reads it. Throws where it isn't what was promised. */
function read({ document, data }: Composed): z.infer<typeof whole> {
  const json = whole.parse(JSON.parse(writeJson(document, data(), { createdAt: madeAt, version: 1 })));
  for (const { columns, rows } of json.tables) {
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map(({ id }) => id).sort());
  }
  return json;
}

/** Every string in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [squeezed(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Everything the document says is somewhere in the file, letter by letter. */
function expectWhole(composed: Composed): void {
  const found = stringsIn(read(composed)).join(' ');
  const missing = saidBy(composed.document).filter(({ text: said }) => !found.includes(squeezed(printable(said))));
  expect(missing.map(({ text: said }) => said)).toEqual([]);
}

describe('the JSON of a document', () => {
  it.each(sampleDocuments())('is what was promised to programs: $name', (composed) => {
    expectWhole(composed);
    expect(read(composed)).toMatchObject({ template: composed.template, language: composed.locale });
  });

  it('is that too whatever people wrote, and each text stays one text', () => {
    for (const composed of someTurns.flatMap(hostileDocuments)) expectWhole(composed);
  });

  it('would be refused with a field that nobody promised', () => {
    const [composed] = sampleDocuments();
    if (composed === undefined) throw new Error('no sample');
    expect(() => whole.parse({ ...read(composed), author: 'x' })).toThrow('author');
  });
});
