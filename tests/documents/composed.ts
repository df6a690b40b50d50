import { composeData, type PublishedData } from '#domain/published/published-data.ts';
import { locales, type Instant, type Locale } from '#domain/primitives.ts';
import { summaryTemplates, type Summary, type SummaryTemplate } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { composeSummary } from '#domain/summary/compose.ts';
import { summaryOf } from '#domain/summary/default-summary.ts';
import type { Brand, DocumentTree } from '#domain/summary/document.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { records as sample } from '#tests/builders/sample-records.ts';
import { meetingOf } from './hostile-meeting.ts';
import { hostileStrings } from './hostile-strings.ts';

/** When the files of these tests are made. */
export const madeAt = '2023-02-09T12:00:00.000Z' as Instant;

/** A document of one meeting, and its data. */
export type Composed = {
  /** Names its files: `minutes-fr`. */
  readonly name: string;
  readonly template: SummaryTemplate;
  readonly locale: Locale;
  readonly document: DocumentTree;
  readonly data: () => PublishedData;
};

type Composing = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly locale: Locale;
  readonly brand?: Brand;
};

function composed(name: string, composing: Composing): Composed {
  const { summary, locale } = composing;
  const input = { ...composing, words: createDocumentWords(locale) };
  const { document } = composeSummary(input);
  let data: PublishedData | null = null;
  return { name, template: summary.template, locale, document, data: () => (data ??= composeData(input)) };
}

/** The sample meeting by every template in every language. */
export function sampleDocuments(): Composed[] {
  return summaryTemplates.flatMap((template) =>
    locales.map((locale) =>
      composed(`${template}-${locale}`, { records: sample, summary: summaryOf(sample, template), locale }),
    ),
  );
}

type Hostile = {
  /** What each field says. */
  readonly said: ReadonlyMap<string, string>;
  readonly meeting: ReturnType<typeof meetingOf>;
};

/** The hostile meeting with its strings moved on by `turn`: after a whole round each stood in every field. */
export function turned(turn: number): Hostile {
  const said = new Map<string, string>();
  const meeting = meetingOf((field) => {
    const text = hostileStrings[(said.size + turn) % hostileStrings.length] ?? '';
    said.set(field, text);
    return text;
  });
  return { said, meeting };
}

/** The hostile meeting by every template. Its language changes with the turn. */
export function hostileDocuments(turn: number): readonly Composed[] {
  const known = made.get(turn);
  if (known !== undefined) return known;
  const { said, meeting } = turned(turn);
  const { records, summary } = meeting;
  const locale = locales[turn % locales.length] ?? 'es';
  const documents = summaryTemplates.map((template) =>
    composed(`hostile-${turn}-${template}`, {
      records,
      summary: { ...summary, template },
      locale,
      brand: brandOf(said.get('meetings.title') ?? null, said.get('meetings.city') ?? ''),
    }),
  );
  made.set(turn, documents);
  return documents;
}

/** The look of a house: one picture, and a colour that may be none. */
export function brandOf(accent: string | null, name: string): Brand {
  return { accent, logo: { mediaType: 'image/png', base64: onePixel, width: 1, height: 1, name } };
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Composing takes longer than most checks. */
const made = new Map<number, readonly Composed[]>();

/** All turns: every string in every field. */
export const wholeRound: readonly number[] = hostileStrings.map((_, turn) => turn);

/** Every third turn: each string in a third of the fields, for what takes longer to write or to read back. */
export const someTurns: readonly number[] = wholeRound.filter((turn) => turn % 3 === 0);
