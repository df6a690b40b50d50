import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { NotesPreview } from '#domain/import/preview.ts';
import { readImport } from '#formats/read/read-file.ts';
import { inspectFile, type InspectReport } from '#main/cli/inspect.ts';
import { givenFile } from '../fixtures/given.ts';

const absent = givenFile('notes/tc39-2025-04-17.en.md') === null;
const why = absent ? ' (skipped: the folder of given files is absent)' : '';

type Counted = {
  readonly title: string;
  readonly date: string | null;
  /** Absent where the minutes have no attendance list. */
  readonly attendees?: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly items: number;
  /** Lines with an outcome. */
  readonly lines: readonly number[];
  readonly skipped?: Readonly<Record<number, string>>;
  readonly warnings: readonly string[];
};

/** Counted by reading the files, line by line. */
const counted: Record<string, Counted> = {
  // Ten ticked boxes and an empty one under “Présents”; six points under “Actions”; nothing is decided.
  'afpy-cd-2020-12-16.fr.md': {
    title: 'Compte rendu point CD AFPy',
    date: '2020-12-16',
    attendees: 10,
    outcomes: { action: 6 },
    items: 11,
    lines: [155, 156, 157, 158, 159, 160],
    skipped: { 30: 'not_present' },
    warnings: [],
  },
  // 15 present, three by proxy; the report is adopted, the president elected. The votes on three candidates are votes.
  'afpy-pv-ag-2019.fr.rst': {
    title: 'Assemblée Générale du 03/11/2019',
    date: '2019-11-03',
    attendees: 15,
    outcomes: { decision: 2 },
    items: 14,
    lines: [129, 177],
    skipped: { 35: 'not_present', 36: 'not_present', 37: 'not_present' },
    warnings: ['from_sentences'],
  },
  // Speech under twelve headings; nothing is resolved, nobody is listed.
  'ietf-httpbis-interim-2022-10.en.md': {
    title: 'HTTP WG Minutes: October 2022',
    date: null,
    outcomes: {},
    items: 12,
    lines: [],
    warnings: ['no_outcomes'],
  },
  // “aprobado: 1er martes de cada mes”.
  'lacnog-dnswg-2019-06-04.es.md': {
    title: 'Reunion 2019-06-04',
    date: '2019-06-04',
    attendees: 2,
    outcomes: { decision: 1 },
    items: 5,
    lines: [10],
    warnings: [],
  },
  'lacnog-dnswg-2019-09-20.es.md': {
    title: 'Reunion LACNOG DNS-WG 2019-09-20',
    date: '2019-09-20',
    attendees: 2,
    outcomes: { action: 5 },
    items: 1,
    lines: [32, 33, 34, 35, 36],
    warnings: [],
  },
  // 16 members and four guests; the consensus stands in a sentence at the end of a long discussion.
  'nodejs-tsc-2024-07-24.en.md': {
    title: 'Node.js Technical Steering Committee (TSC) Meeting 2024-07-24',
    date: '2024-07-24',
    attendees: 20,
    outcomes: { decision: 1 },
    items: 5,
    lines: [168],
    warnings: ['from_sentences'],
  },
  'owasp-cuiaba-2014-03-01.pt-BR.md': {
    title: '5º Encontro OWASP Cuiabá',
    date: '2014-03-01',
    attendees: 5,
    outcomes: {},
    items: 4,
    lines: [],
    warnings: ['no_outcomes'],
  },
  // A form: one line for a name, one for a task, and an empty box.
  'pybr2025-modelo-ata.pt-BR.md': {
    title: 'Reunião <Grupo de trabalho ou tema da reunião>',
    date: null,
    attendees: 1,
    outcomes: { action: 1 },
    items: 1,
    lines: [27],
    skipped: { 28: 'empty_entry' },
    warnings: ['form_unfilled'],
  },
  // Nine sentences with “se acuerda”, “se aprueba”, “se decide” and their kin; ten points, the last with three parts.
  'python-espana-acta-2018-04-08.es.rst': {
    title: 'Acta Junta Python España 08 de Abril de 2018',
    date: '2018-04-08',
    attendees: 6,
    outcomes: { decision: 9 },
    items: 13,
    lines: [39, 50, 74, 84, 104, 111, 120, 126, 131],
    warnings: ['from_sentences'],
  },
  // “No hay votación alguna”; everything is proposed.
  'python-espana-asamblea-2025-04-13.es.md': {
    title: 'Acta de la Asamblea General Ordinaria de la Asociación Python España',
    date: '2025-04-13',
    attendees: 22,
    outcomes: {},
    items: 6,
    lines: [],
    warnings: ['no_outcomes'],
  },
  // Five weeks; “decided” or “agreed” seven times.
  'python-sc-2022-08.en.md': {
    title: 'SC meeting summary - August 2022',
    date: null,
    outcomes: { decision: 7 },
    items: 5,
    lines: [35, 65, 76, 80, 83, 85, 104],
    warnings: ['from_sentences'],
  },
  // 50 rows of people; 2 + 10 + 4 + 1 key points (one more only introduces others), 1 + 2 + 1 + 1 conclusions.
  'tc39-2025-04-17.en.md': {
    title: '107th TC39 Meeting',
    date: '2025-04-17',
    attendees: 50,
    outcomes: { decision: 5, takeaway: 17 },
    items: 5,
    lines: [
      299, 300, 304, 479, 480, 481, 482, 483, 484, 485, 487, 488, 489, 493, 494, 521, 522, 523, 524, 528, 564, 568,
    ],
    warnings: [],
  },
};

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(givenFile(`notes/${name}`) ?? ''));
}

async function inspected(name: string): Promise<InspectReport> {
  const bytes = await bytesOf(name);
  const report = await inspectFile({ path: name, bytes, assumedTimeZone: 'UTC', translate: (key) => key });
  if (!report.ok) throw new Error(`${name} was refused: ${JSON.stringify(report.failure)}`);
  return report.value;
}

async function previewOf(name: string): Promise<NotesPreview> {
  const read = await readImport({ bytes: await bytesOf(name), fileName: name, assumedTimeZone: 'UTC' });
  if (!read.ok || read.value.kind !== 'notes') throw new Error(`${name} was not read as minutes`);
  return read.value;
}

describe(`the given minutes${why}`, () => {
  it.skipIf(absent).each(Object.entries(counted))('are counted by inspect: %s', async (name, expected) => {
    const report = await inspected(name);
    expect(report).toMatchObject({ file: name, kind: 'notes', format: 'minutes' });
    expect(report.outcomes).toEqual(expected.outcomes);
    expect(report.attendees).toBe(expected.attendees);
    expect(Object.hasOwn(report, 'attendees')).toBe(expected.attendees !== undefined);
    const skipped = Object.fromEntries(
      report.skipped.map(({ where, reason }) => [where.replace('line ', ''), reason.replace('notice.', '')]),
    );
    expect(skipped).toEqual(expected.skipped ?? {});
    expect(report.warnings.map(({ code }) => code)).toEqual(expected.warnings);
    expect(Object.keys(report)).not.toContain('sessions');
  });

  it.skipIf(absent).each(Object.entries(counted))('are read where it stands: %s', async (name, expected) => {
    const { title, date, items, outcomes } = await previewOf(name);
    expect({ title, date, items: items.length }).toEqual({
      title: expected.title,
      date: expected.date,
      items: expected.items,
    });
    expect(outcomes.map(({ line }) => line).sort((a, b) => a - b)).toEqual(expected.lines);
  });

  it.skipIf(absent)('keep votes as text beside what they decided', async () => {
    const { outcomes, notes } = await previewOf('afpy-pv-ag-2019.fr.rst');
    expect(outcomes.map(({ details }) => details.split('\n'))).toEqual([
      ['18 pour (dont 3 procurations)', '0 contre', '0 abstentions'],
      ['0 contre', '2 abstentions', '16 pour'],
    ]);
    expect(notes.map(({ text }) => text)).toContain('Julien Palard : 0 contre - 2 abstentions - 16 pour');
  });

  it.skipIf(absent)('know people by their initials, and who said what', async () => {
    const { attendees, notes, items } = await previewOf('tc39-2025-04-17.en.md');
    expect(attendees?.filter(({ initials }) => initials === '').map(({ name }) => name)).toEqual([
      'Ruben Bridgewater',
      'Stephen Hicks',
    ]);
    expect(attendees?.find(({ initials }) => initials === 'CZW')).toMatchObject({
      name: 'Chengzhong Wu',
      organization: 'Bloomberg',
    });
    const last = notes.findLast(({ speaker }) => speaker !== '');
    expect([last?.speaker, items[last?.item ?? -1]?.title]).toEqual(['USA', 'Plenary conclusion']);
  });

  it.skipIf(absent)('say whose task it is', async () => {
    const ownersOf = async (name: string) => (await previewOf(name)).outcomes.map(({ owners }) => owners.join(', '));
    expect(await ownersOf('afpy-cd-2020-12-16.fr.md')).toEqual(['Bruno', 'Marc', 'Bruno', 'Marc', 'Bruno', '']);
    expect(await ownersOf('lacnog-dnswg-2019-09-20.es.md')).toEqual([
      'Mauricio',
      'Hugo',
      'Hugo',
      'Mauricio, Hugo',
      'Mauricio',
    ]);
  });
});
