import { isolated } from '../format/bidi.ts';
import { formatDateRange } from '../format/dates.ts';
import { formatList } from '../format/lists.ts';
import type { PersonId } from '../ids.ts';
import type { Locale } from '../primitives.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { saysNothing } from '../text/says-nothing.ts';
import { composeBody } from './body.ts';
import { contextOf } from './context.ts';
import { shortNameOf, type Directory } from './credit.ts';
import { detailOf, type Detail } from './detail.ts';
import type { DocumentWords } from './document-words.ts';
import type { Brand, DocumentTree, Passage, PassageRef, Picture } from './document.ts';
import { toPassage } from './passage.ts';
import { passagesOf, refsWithStatus } from './passages.ts';
import { filledPassage } from './placeholder-values.ts';
import { isBlank, type LeftOut } from './plan.ts';

export type ComposeInput = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  /** The language of the document, whatever that of the interface. */
  readonly locale: Locale;
  readonly words: DocumentWords;
  /** How the documents of the house look; nothing for the app's own look. */
  readonly brand?: Brand | null;
  /** The bytes of pictures in notes, where somebody has them. */
  readonly pictures?: readonly Picture[];
};

/** What the rule of attribution did to the document. */
export type ChangedOnExport = {
  /** How many people are shown as their organization. */
  readonly peopleAsOrganizations: number;
  /** How many entries name somebody in the record and nobody here, or fewer. */
  readonly passagesWithoutName: number;
};

/** A document, and everything one must know of it before it leaves. */
export type Composition = {
  readonly document: DocumentTree;
  /** How many entries the document has. */
  readonly published: number;
  readonly leftOut: readonly LeftOut[];
  /** Passages that stand in another language than the document's. */
  readonly missing: readonly PassageRef[];
  /** Passages whose source was edited after they were translated. */
  readonly stale: readonly PassageRef[];
  readonly changedOnExport: ChangedOnExport;
};

/** Composes the document of a meeting in one language. What is published: `planSummary`; who is named: `creditOf`. */
export function composeSummary(input: ComposeInput): Composition {
  const { records, summary, locale } = input;
  const context = contextOf(input);
  const { groups, leftOut } = context.plan;
  const outcomes = groups.flatMap((group) => group.outcomes);
  const body = composeBody(context);
  const passages = passagesOf(records, summary);
  const missing = refsWithStatus(passages, locale, 'missing');
  return {
    document: {
      ...frame(input, context.directory),
      blocks: [...body, ...closingOf(input)],
      footer: footerOf(input, context.directory, missing.length),
    },
    published: outcomes.length,
    leftOut,
    missing,
    stale: refsWithStatus(passages, locale, 'stale'),
    changedOnExport: changedBy(outcomes.map((outcome) => detailOf(outcome, context))),
  };
}

/** Everything around the blocks. */
function frame(input: ComposeInput, directory: Directory): Omit<DocumentTree, 'blocks' | 'footer'> {
  const { records, summary, locale, words } = input;
  const { meeting } = records;
  const title = titleOf(input);
  const kicker = words(`document.kicker.${summary.template}`);
  const eyebrow = eyebrowOf(input);
  return {
    template: summary.template,
    brand: input.brand ?? null,
    pictures: input.pictures ?? [],
    locale,
    sourceLocale: meeting.sourceLocale,
    shortName: meeting.acronym,
    kicker,
    eyebrow,
    restriction: restrictionOf(summary, words),
    title,
    lead: passageOrNull(input, 'intro'),
    meta: {
      title: words(`document.titled.${summary.template}`, { title: isolated(title.text) }),
      language: locale,
      author: hostsOf(input, directory),
      subject: words('document.meta.subject', { kicker, eyebrow }),
      date: meeting.endDate,
    },
  };
}

/** A meeting nobody named yet is called by its short name; where it has none either, the document by what it is. */
function titleOf({ records: { meeting }, summary, locale, words }: ComposeInput): Passage {
  const ref = { entity: 'meetings', entityId: meeting.id, field: 'title' } as const;
  const title = toPassage(meeting.title, ref, locale);
  if (!saysNothing(title.text)) return title;
  const text = saysNothing(meeting.acronym) ? words(`document.kicker.${summary.template}`) : meeting.acronym;
  return { text, lang: locale, status: 'ok', ref };
}

function eyebrowOf({ records: { meeting }, locale, words }: ComposeInput): string {
  const date = formatDateRange(meeting.startDate, meeting.endDate, locale);
  const city = isolated(meeting.city.trim());
  const venue = isolated(meeting.venue.trim());
  if (city !== '' && venue !== '') return words('document.eyebrow.cityDateVenue', { city, date, venue });
  if (city !== '') return words('document.eyebrow.cityDate', { city, date });
  return venue === '' ? date : words('document.eyebrow.dateVenue', { date, venue });
}

function restrictionOf({ audience }: Summary, words: DocumentWords): string | null {
  if (audience === 'public') return null;
  return audience === 'members' ? words('document.restriction.members') : words('document.restriction.internal');
}

function passageOrNull({ records, summary, locale }: ComposeInput, field: 'intro' | 'closing'): Passage | null {
  const text = summary[field];
  if (text === null || isBlank(text)) return null;
  const passage = toPassage(text, { entity: 'summaries', entityId: summary.id, field }, locale);
  return filledPassage(passage, records, summary);
}

function closingOf(input: ComposeInput): DocumentTree['blocks'] {
  const passage = passageOrNull(input, 'closing');
  return passage === null ? [] : [{ kind: 'paragraph', role: 'closing', passage }];
}

function hostsOf({ records, locale }: ComposeInput, directory: Directory): string | null {
  const hosts = records.meeting.hostOrganizationIds.flatMap((id) => directory.organizations.get(id) ?? []);
  return hosts.length === 0 ? null : formatList(hosts.map(shortNameOf), locale);
}

function footerOf(input: ComposeInput, directory: Directory, missing: number): string[] {
  const { summary, words } = input;
  const hosts = hostsOf(input, directory);
  return [
    hosts === null ? [] : words('document.footer.publishedBy', { hosts }),
    summary.attribution === 'chatham_house' ? words('document.footer.chathamHouse') : [],
    missing === 0 ? [] : words('document.footer.untranslated', { count: missing }),
  ].flat();
}

function changedBy(details: readonly Detail[]): ChangedOnExport {
  const people = new Set<PersonId>(details.flatMap((detail) => detail.peopleAsOrganizations));
  return { peopleAsOrganizations: people.size, passagesWithoutName: details.filter(({ withheld }) => withheld).length };
}
