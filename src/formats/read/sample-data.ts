import type { SampleData } from '#domain/sample/sample-data.ts';
import followUp from '#resources/sample/follow-up.json' with { type: 'json' };
import glossary from '#resources/sample/glossary.json' with { type: 'json' };
import meeting from '#resources/sample/meeting.json' with { type: 'json' };
import milestones from '#resources/sample/milestones.json' with { type: 'json' };
import notes from '#resources/sample/notes.json' with { type: 'json' };
import organizations from '#resources/sample/organizations.json' with { type: 'json' };
import bilaterals from '#resources/sample/outcomes-bilaterals.json' with { type: 'json' };
import cybersecurity from '#resources/sample/outcomes-cybersecurity.json' with { type: 'json' };
import illegalContent from '#resources/sample/outcomes-illegal-content.json' with { type: 'json' };
import lacigf from '#resources/sample/outcomes-lacigf.json' with { type: 'json' };
import opening from '#resources/sample/outcomes-opening.json' with { type: 'json' };
import schoolAndCalendar from '#resources/sample/outcomes-school-calendar.json' with { type: 'json' };
import workshops from '#resources/sample/outcomes-workshops.json' with { type: 'json' };
import people from '#resources/sample/people.json' with { type: 'json' };
import presence from '#resources/sample/presence.json' with { type: 'json' };
import auditorio from '#resources/sample/sessions-auditorio.json' with { type: 'json' };
import ceibo from '#resources/sample/sessions-ceibo.json' with { type: 'json' };
import ombu from '#resources/sample/sessions-ombu.json' with { type: 'json' };
import summary from '#resources/sample/summary.json' with { type: 'json' };
import topics from '#resources/sample/topics.json' with { type: 'json' };

/** The meeting that ships with the app. A compiler reads no literals out of JSON: the builder's test checks them. */
export const sampleData = {
  meeting,
  organizations,
  people,
  sessions: [...auditorio, ...ceibo, ...ombu],
  topics,
  milestones,
  outcomes: [
    ...opening,
    ...cybersecurity,
    ...workshops,
    ...bilaterals,
    ...illegalContent,
    ...lacigf,
    ...schoolAndCalendar,
  ],
  notes,
  ...followUp,
  glossary,
  presence,
  summary,
} as SampleData;
