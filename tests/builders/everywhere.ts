import type { Locale } from '#domain/primitives.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import * as a from './meeting.ts';

/** One text in every place a text can stand. */
export function everywhere(text: string, locale: Locale = 'es'): DocumentTree {
  const organization = a.anOrganization('X', { acronym: text });
  const topic = a.aTopic('1', a.texts(text), { lead: a.texts(text) });
  const milestone = a.aMilestone('m', '2023-10-02', { name: a.texts(text) });
  const outcome = a.anOutcome('C-01', a.texts(text), {
    topicIds: [topic.id],
    owners: [a.lead(organization)],
    due: a.dueBy(milestone),
  });
  const records = a.meetingRecords({
    meeting: a.aMeeting({
      acronym: text,
      title: a.texts(text),
      city: text,
      venue: text,
      hostOrganizationIds: [organization.id],
    }),
    organizations: [organization],
    topics: [topic],
    milestones: [milestone],
    outcomes: [outcome],
  });
  const summary = a.aSummary({ intro: a.texts(text), closing: a.texts(text) });
  return composeSummary({ records, summary, locale, words: createDocumentWords(locale) }).document;
}
