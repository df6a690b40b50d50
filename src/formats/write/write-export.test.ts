import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newItem } from '#domain/agenda/new-session.ts';
import { type AgendaItemId, asId } from '#domain/ids.ts';
import type { Locale, Visibility } from '#domain/primitives.ts';
import { formatsOf, isBilingualFormat } from '#domain/published/formats-of.ts';
import { composeData } from '#domain/published/published-data.ts';
import { type ExportFormat, type SummaryTemplate, summaryTemplates } from '#domain/records/summary.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import * as a from '#tests/builders/meeting.ts';
import { createDocumentWords } from './document-words.ts';
import { writeExport } from './write-export.ts';

const visibilities: readonly Visibility[] = ['public', 'members', 'internal'];

/** A meeting with a word of each visibility in every place that has one, and one only the people's names are. */
function secretMeeting() {
  const house = a.anOrganization('LACNIC');
  const person = a.aPerson('Zenobia Quirós');
  const word = (visibility: Visibility, place: string): string => `palabra-${visibility}-${place}`;
  const sessions = visibilities.map((visibility) =>
    a.aSession(`s-${visibility}`, {
      visibility,
      title: a.texts(word(visibility, 'session')),
      chairIds: [person.id],
    }),
  );
  const agendaItems = sessions.flatMap((session) =>
    visibilities.map((visibility) => {
      const id = asId<AgendaItemId>(`${session.id}-${visibility}`);
      const stricter = visibilities.indexOf(visibility) >= visibilities.indexOf(session.visibility);
      const title = a.texts(word(stricter ? visibility : session.visibility, 'item'));
      return newItem(session, { id, rank: id, title, visibility, plannedMinutes: 10 });
    }),
  );
  const milestones = visibilities.map((visibility) => a.aMilestone(word(visibility, 'milestone'), '2023-05-01'));
  const outcomes = visibilities.flatMap((visibility, at) => {
    const sessionId = sessions[at]?.id ?? null;
    const due = a.dueBy(milestones[at] as (typeof milestones)[number]);
    const text = (place: string) => a.texts(word(visibility, place));
    return [
      a.anOutcome(`C-0${at}`, text('commitment'), { visibility, sessionId, due, owners: [a.lead(person)] }),
      a.anOutcome(`D-0${at}`, text('decision'), {
        visibility,
        sessionId,
        details: text('details'),
        decision: {
          status: 'adopted',
          method: word(visibility, 'method'),
          rationale: text('rationale'),
          supersedesId: null,
        },
      }),
      // What everybody may read, in a session not everybody may know of.
      a.anOutcome(`T-0${at}`, a.texts('Para todos'), { visibility: 'public', sessionId }),
    ];
  });
  const attendees = [a.anAttendee(person, house)];
  return a.meetingRecords({
    meeting: a.aMeeting({ sourceLocale: 'es' }),
    organizations: [house],
    people: [person],
    attendees,
    sessions,
    agendaItems,
    milestones,
    outcomes,
  });
}

type Wanted = { readonly template: SummaryTemplate; readonly audience: Visibility; readonly bilingual?: boolean };

/** Everything a file says, whatever it is packed in. */
function textOf({ template, audience, bilingual = false }: Wanted, format: ExportFormat): string {
  const records = secretMeeting();
  const summary = a.aSummary({ template, audience, attribution: 'organization' });
  const input = (locale: Locale) => ({ records, summary, locale, words: createDocumentWords(locale) });
  const { document } = composeSummary(input('es'));
  const second = bilingual ? composeSummary(input('fr')).document : null;
  const options = { fontCss: '', createdAt: a.instant('2023-02-09T12:00:00.000Z'), version: 1 };
  const written = writeExport({ document, second, data: () => composeData(input('es')) }, format, options);
  if (written.kind === 'page') return written.html;
  if (format !== 'xlsx' && format !== 'docx') return new TextDecoder().decode(written.bytes).replaceAll('\r\n ', '');
  return Object.values(unzipSync(written.bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

const cases = summaryTemplates.flatMap((template) =>
  formatsOf(template).flatMap((format) => [
    { template, format, bilingual: false },
    ...(isBilingualFormat(format) ? [{ template, format, bilingual: true }] : []),
  ]),
);

describe('what leaves', () => {
  it.each(cases)('is seen by its readers alone: $template as $format, bilingual: $bilingual', ({ format, ...what }) => {
    for (const audience of visibilities) {
      const text = textOf({ ...what, audience }, format);
      for (const visibility of visibilities) {
        if (visibilities.indexOf(visibility) > visibilities.indexOf(audience)) {
          expect(text).not.toContain(`palabra-${visibility}`);
        }
      }
      // The rule of attribution lets organizations be named.
      expect(text).not.toContain('Zenobia');
    }
  });

  it('has the words its readers may read, so that the test above can fail', () => {
    for (const format of formatsOf('takeaways')) {
      const text = textOf({ template: 'takeaways', audience: 'members' }, format);
      const place = format === 'ics' ? 'commitment' : 'decision';
      expect(text).toContain(`palabra-members-${place}`);
    }
    expect(textOf({ template: 'run_of_show', audience: 'members' }, 'csv')).toContain('palabra-members-item');
    expect(textOf({ template: 'run_of_show', audience: 'members' }, 'ics')).toContain('palabra-members-session');
  });

  it('has no two columns in formats for programs', () => {
    expect(() => textOf({ template: 'takeaways', audience: 'public', bilingual: true }, 'csv')).toThrow('two columns');
  });
});
