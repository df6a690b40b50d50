import { describe, expect, it } from 'vitest';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import * as a from '#tests/builders/meeting.ts';
import { regionalMeeting } from '#tests/builders/regional-meeting.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { newItem } from '../agenda/new-session.ts';
import { type AgendaItemId, asId } from '../ids.ts';
import type { Locale } from '../primitives.ts';
import { type ExportFormat, type Summary, summaryTemplates } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { summaryOf } from '../summary/default-summary.ts';
import { formatsOf, isBilingualFormat } from './formats-of.ts';
import { composeData } from './published-data.ts';

function dataOf(fields: Partial<Summary> = {}, locale: Locale = 'es', records?: MeetingRecords) {
  const given = regionalMeeting();
  const own = records ?? given.records;
  const summary = { ...given.summary, meetingId: own.meeting.id, ...fields };
  return composeData({ records: own, summary, locale, words: createDocumentWords(locale) });
}

/** A table as lines of a file, headings first. */
function linesOf(data: ReturnType<typeof dataOf>, at = 0): string[] {
  const table = data.tables[at];
  if (table === undefined) throw new Error('no table');
  return writeCsv(table, 'es').slice(1).trimEnd().split('\r\n');
}

describe('the formats of a template', () => {
  it('are those that suit it: no table of running text, no calendar of what has no days', () => {
    const without = summaryTemplates.map((template) => [
      template,
      (['csv', 'xlsx', 'ics', 'json'] satisfies ExportFormat[]).filter(
        (format) => !formatsOf(template).includes(format),
      ),
    ]);
    expect(Object.fromEntries(without)).toEqual({
      takeaways: [],
      minutes: ['csv', 'xlsx'],
      decisions: ['ics'],
      commitments: [],
      attendance: ['ics'],
      run_of_show: [],
    });
    expect(formatsOf('minutes').filter(isBilingualFormat)).toEqual(['html', 'docx', 'pdf']);
  });
});

describe('the entries of a document as a table', () => {
  it('names what the rule of attribution lets it, in the language of the export', () => {
    expect(linesOf(dataOf({ template: 'commitments' }, 'fr'))).toEqual([
      'Code;Type;Texte;Responsable;Avec l’appui de;Échéance;Avant;État;Thème;Séance;Soulevé par;Langue',
      'C-01;Engagement;Publier le premier jeu d’indicateurs.;LACNIC;"LACTLD; RedCLARA";2023-10-01;LACNIC 40;Ouvert;Cybersécurité;;;fr',
      'A-01;Action à mener;Réunir les équipes.;;;2023-03-01;;En cours;Forum régional;;;fr',
    ]);
  });

  it('names people where the rule says so, and nobody but who made a promise under the Chatham House rule', () => {
    expect(linesOf(dataOf({ template: 'commitments', attribution: 'name' }))[2]).toContain('Bruno Sá');
    const entries = dataOf({ attribution: 'chatham_house' }).entries;
    expect(entries.flatMap(({ raisedBy }) => raisedBy)).toEqual([]);
    expect(entries.map(({ code, leads, supporters }) => [code, ...leads, ...supporters])).toContainEqual([
      'C-01',
      'LACNIC',
      'LACTLD',
      'RedCLARA',
    ]);
    expect(entries.find(({ code }) => code === 'A-01')?.leads).toEqual([]);
  });

  it('tells of the milestones entries are due before, and of no other', () => {
    const { records } = regionalMeeting();
    const more = { ...records, milestones: [...records.milestones, a.aMilestone('Cumbre secreta', '2023-12-01')] };
    const data = dataOf({}, 'es', more);
    expect(linesOf(data, 1)).toEqual(['Título;Inicio;Último día;Lugar', 'LACNIC 40;2023-10-02;2023-10-06;']);
    expect(data.calendar.entries.map(({ title }) => title.text)).not.toContain('Cumbre secreta');
  });

  it('says in which language a text stands that nobody translated', () => {
    const text = a.texts('Solo en español');
    const { records } = regionalMeeting();
    const more = { ...records, outcomes: [a.anOutcome('T-09', text)] };
    expect(linesOf(dataOf({}, 'fr', more))[1]).toBe('T-09;Point à retenir;Solo en español;;;;;;;;;es');
  });

  it('keeps a decision that was replaced in the register, with the one that took its place', () => {
    const lines = linesOf(dataOf({ template: 'decisions' }));
    expect(lines[0]).toMatch(/^Código;Texto;Estado;Reemplazada por;/);
    expect(lines.find((line) => line.startsWith('D-01'))).toMatch(/;Reemplazada;D-02;/);
    expect(lines.find((line) => line.startsWith('D-02'))).toMatch(/;Adoptada;;/);
  });

  it('does not give away the code of a decision its readers do not know of', () => {
    const { records } = regionalMeeting();
    const outcomes = records.outcomes.map((outcome) =>
      outcome.code === 'D-02' ? { ...outcome, visibility: 'internal' as const } : outcome,
    );
    const lines = linesOf(dataOf({ template: 'decisions' }, 'es', { ...records, outcomes }));
    expect(lines.join('\n')).not.toContain('D-02');
    expect(lines.find((line) => line.startsWith('D-01'))).toMatch(/;Reemplazada;;/);
  });
});

describe('the days of a document', () => {
  it('makes what is due before a milestone due on the day before it', () => {
    const todos = dataOf().calendar.entries.filter((entry) => entry.kind === 'todo');
    expect(todos.map(({ due, before }) => [due, before !== null])).toEqual([
      ['2023-10-01', true],
      ['2023-03-01', false],
    ]);
    expect(todos[0]?.description?.text).toMatch(/^C-01\. LACNIC, con el apoyo de /);
  });

  it('keeps the uid of an entry in every language and version', () => {
    const uids = (locale: Locale, version: number) =>
      dataOf({ version }, locale).calendar.entries.map(({ uid }) => uid);
    expect(uids('es', 1)).toEqual(uids('fr', 4));
    expect(new Set(uids('es', 1)).size).toBe(3);
  });
});

describe('the run of show', () => {
  const session = a.aSession('opening', { visibility: 'public', startsAt: a.instant('2023-02-08T12:00:00.000Z') });

  it('counts the time of items its readers do not see, and tells nothing else of them', () => {
    const item = (id: string, visibility: 'public' | 'internal', plannedMinutes: number) =>
      newItem(session, { id: asId<AgendaItemId>(id), rank: id, title: a.texts(id), visibility, plannedMinutes });
    const records = a.meetingRecords({
      meeting: a.aMeeting(),
      sessions: [session],
      agendaItems: [item('a', 'public', 10), item('b', 'internal', 20), item('c', 'public', 5)],
    });
    const [, , ...items] = linesOf(dataOf({ template: 'run_of_show' }, 'es', records));
    expect(items.map((line) => line.split(';').filter((cell) => cell !== ''))).toEqual([
      ['2023-02-08', '09:00', '10', 'Plenaria', '1', 'a'],
      ['2023-02-08', '09:30', '5', 'Plenaria', '2', 'c'],
    ]);
  });
});

describe('attendance', () => {
  const tablesBy = (attribution: Summary['attribution']) =>
    dataOf({ ...summaryOf(sample, 'attendance'), attribution }, 'es', sample).tables;

  it('names people, or counts by organization, or by role, as the rule of attribution says', () => {
    expect(tablesBy('name').map(({ id }) => id)).toEqual(['attendance', 'organizations']);
    expect(tablesBy('organization').map(({ id }) => id)).toEqual(['organizations']);
    const [roles] = tablesBy('chatham_house');
    expect(roles?.columns.map(({ id }) => id)).toEqual(['role', 'people', 'present']);
  });

  it('names nobody under the two stricter rules', () => {
    const names = sample.people.map(({ displayName }) => displayName);
    const acronyms = sample.organizations.map(({ acronym }) => acronym);
    const [counted, roles] = [JSON.stringify(tablesBy('organization')), JSON.stringify(tablesBy('chatham_house'))];
    for (const name of names) expect(counted.includes(name)).toBe(false);
    for (const name of [...names, ...acronyms]) expect(roles.includes(name)).toBe(false);
    expect(names.some((name) => JSON.stringify(tablesBy('name')).includes(name))).toBe(true);
  });

  it('lists people in the same order in every language', () => {
    const codes = (locale: Locale) =>
      dataOf({ ...summaryOf(sample, 'attendance'), attribution: 'name' }, locale, sample).tables[0]?.rows.map(
        ([name]) => name,
      );
    expect(codes('es')).toEqual(codes('fr'));
  });
});
