import i18next, { type TFunction } from 'i18next';
import { partsOfPath } from '#domain/history/field-path.ts';
import type { WordFamily } from '#domain/history/field-kind.ts';
import { type RecordBook, recordLabel } from '#domain/history/record-label.ts';
import { type ValueWords, valueWords } from '#domain/history/value-words.ts';
import { textIn } from '#domain/localized-text.ts';
import { type Instant, type TimeZone, assertNever, isLocale } from '#domain/primitives.ts';
import type { Attribution, Due, Owner } from '#domain/records/outcome.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { wallClock } from '#domain/time/zone.ts';
import { sayMethod } from '#renderer/i18n/say-method.ts';
import type { Formats } from '#renderer/i18n/use-format.ts';

/** What is needed to say a value: words, formats, the meeting's zone, and what ids name. */
export type Speech = {
  readonly t: TFunction;
  readonly format: Formats;
  readonly zone: TimeZone;
  readonly book: RecordBook;
};

/** A value of a record in words; never raw data, never an id. */
export function sayValue(speech: Speech, place: { entity: EntityName; path: string }, value: unknown): string {
  return say(speech, valueWords(place.entity, place.path, value));
}

/** What a field is called, with the language of a text: "Title, French". */
export function sayField({ t }: Pick<Speech, 't'>, path: string): string {
  const { field, inner, locale } = partsOfPath(path);
  const name = inner === null ? field : `${field}${inner.charAt(0).toUpperCase()}${inner.slice(1)}`;
  const key = `history.field.${name}`;
  const said = i18next.exists(key) ? t(key as 'history.field.title') : t('history.value.unspoken');
  return locale === null
    ? said
    : t('history.inspector.fieldIn', { field: said, language: t(`kinds.language.${locale}`) });
}

/** What a record is called now; an entry by its code. */
export function sayRecord({ t, format, book }: Speech, record: { entity: EntityName; id: string }): string {
  const label = recordLabel(book, record, format.locale);
  if (label !== null) return label.code ?? label.text;
  return book.find(record.entity, record.id) === undefined ? t('history.gone') : t(`history.entity.${record.entity}`);
}

/** 8 February 2023, 14:05 */
export function sayInstant({ t, format, zone }: Omit<Speech, 'book'>, at: Instant): string {
  return t('history.dayAndTime', { day: format.mediumDate(wallClock(at, zone).date), time: format.time(at) });
}

function say(speech: Speech, words: ValueWords): string {
  const { t, format } = speech;
  switch (words.kind) {
    case 'nothing':
    case 'place':
    case 'unspoken':
      return t(`history.value.${words.kind}`);
    case 'text':
      return words.text;
    case 'method':
      return sayMethod(words.method, t);
    case 'localized':
      return textIn(words.text, format.locale).text;
    case 'instant':
      return sayInstant(speech, words.at);
    case 'date':
      return format.mediumDate(words.date);
    case 'number':
      return format.number(words.value);
    case 'minutes':
      return t('history.value.minutes', { minutes: format.number(words.value) });
    case 'bytes':
      return format.bytes(words.value);
    case 'names':
      return format.list(words.names);
    case 'languages':
      return format.list(words.names.map((tag) => sayLanguage(speech, tag)));
    case 'records':
      return format.list(words.ids.map((id) => sayRecord(speech, { entity: words.entity, id })));
    case 'word':
      return sayWord(t, words.family, words.word);
    case 'yesNo':
      return t(words.value ? 'history.value.yes' : 'history.value.no');
    case 'life':
      if (words.deletedAt === null) return t('history.value.alive');
      return t('history.value.deleted', { when: sayInstant(speech, words.deletedAt) });
    case 'quorum':
      return t(`history.value.quorum.${words.basis}`, { count: words.min });
    case 'owners':
      return format.list(words.owners.map((owner) => sayOwner(speech, owner)));
    case 'due':
      return sayDue(speech, words.due);
    case 'attribution':
      return sayAttribution(speech, words.attribution);
    case 'decision':
      return sayWord(t, 'decisionStatus', words.decision.status);
    default:
      return assertNever(words);
  }
}

const shared: readonly WordFamily[] = [
  ...(['outcome', 'session', 'sessionState', 'meetingState', 'role', 'visibility', 'language'] as const),
];

/** A word of a newer version has no translation here. */
function sayWord(t: TFunction, family: WordFamily, word: string): string {
  const key = `${shared.includes(family) ? 'kinds' : 'history.value'}.${family}.${word}`;
  return i18next.exists(key) ? t(key as 'history.value.nothing') : t('history.value.unspoken');
}

function sayLanguage({ t, format }: Speech, tag: string): string {
  if (isLocale(tag)) return t(`kinds.language.${tag}`);
  try {
    return new Intl.DisplayNames(format.tag, { type: 'language' }).of(tag) ?? tag;
  } catch (cause: unknown) {
    // An imported agenda may call a language by something that is no tag.
    if (cause instanceof RangeError) return tag;
    throw cause;
  }
}

function sayOwner(speech: Speech, { party, part }: Owner): string {
  const name = sayParty(speech, party);
  return part === 'lead' ? name : speech.t('history.value.support', { name });
}

function sayDue(speech: Speech, due: Due): string {
  if (due.kind === 'date') return speech.format.mediumDate(due.date);
  const name = sayRecord(speech, { entity: 'milestones', id: due.milestoneId });
  return speech.t('history.value.before', { name });
}

function sayAttribution(speech: Speech, attribution: Attribution): string {
  return attribution.kind === 'none' ? speech.t('history.value.nothing') : sayParty(speech, attribution);
}

function sayParty(
  speech: Speech,
  { kind, id }: { readonly kind: 'person' | 'organization'; readonly id: string },
): string {
  return sayRecord(speech, { entity: kind === 'person' ? 'people' : 'organizations', id });
}
