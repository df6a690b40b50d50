import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { SummaryTemplate } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import { slugOf, templateInNames } from '#domain/summary/file-name.ts';
import { type HandoffScope, handoffOf } from '#domain/translation/units.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { writeHandoffCsv } from '#formats/write/write-handoff-csv.ts';
import { writeXliff } from '#formats/write/write-xliff.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { currentRunner } from '../run-command.ts';

export const handoffFormats = ['xliff', 'csv'] as const;
export type HandoffFormat = (typeof handoffFormats)[number];

export type HandoffInput = {
  readonly meetingId: MeetingId;
  /** The document whose texts are handed off. */
  readonly template: SummaryTemplate;
  readonly locale: Locale;
  readonly scope: HandoffScope;
  readonly format: HandoffFormat;
};

export type MadeHandoff = {
  readonly suggestedName: string;
  readonly text: string;
  readonly count: number;
  /** Characters that no file can carry. */
  readonly lost: number;
};

/** Writes what one translator needs where the person says. Null where they cancelled. Nothing in the meeting changes. */
export async function saveHandoff(
  input: HandoffInput,
  dialogTitle: string,
): Promise<Result<MadeHandoff & { readonly name: string }, HostFailureCode> | null> {
  const made = await makeHandoff(input);
  const bytes = new TextEncoder().encode(made.text);
  const saved = await host()['file.save']({ title: dialogTitle, suggestedName: made.suggestedName, bytes });
  if (!saved.ok) return fail(saved.failure.code);
  return saved.value === null ? null : ok({ ...made, name: saved.value.name });
}

/** The file for one language, in the words of the language people wrote in. */
export async function makeHandoff({ meetingId, template, locale, scope, format }: HandoffInput): Promise<MadeHandoff> {
  const { db, now } = currentRunner();
  const records = await readMeetingRecords(db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to hand off`);
  const { sourceLocale, acronym } = records.meeting;
  const words = createDocumentWords(sourceLocale);
  const handoff = handoffOf({ records, summary: summaryOf(records, template) }, { locale, scope }, words);
  // Spreadsheets where a comma is part of numbers take a semicolon between cells.
  const text =
    format === 'xliff'
      ? writeXliff(handoff, words, now())
      : writeHandoffCsv(handoff, words, sourceLocale === 'en' ? ',' : ';');
  const extension = format === 'xliff' ? 'xlf' : 'csv';
  const suggestedName = `${slugOf(acronym)}_${templateInNames(template)}_${sourceLocale}-${locale}.${extension}`;
  return { suggestedName, text, count: handoff.units.length, lost: handoff.lost };
}
