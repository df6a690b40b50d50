import { hasOwners } from '../capture/capture.ts';
import { type LocalizedText, sourceText, statusOf, withText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import type { Outcome, Owner } from '../records/outcome.ts';
import { strictest } from './strictest.ts';

/**
 * The fields of the first entry once the others are merged into it: all words in order, all topics and owners, the
 * first due, the strictest visibility. A language is kept where every one of them has it, and is not stale.
 */
export function mergedFields(first: Outcome, others: readonly Outcome[]): Partial<Outcome> {
  const all = [first, ...others];
  const details = all.flatMap((one) => (one.details === null ? [] : [one.details]));
  return {
    text: joined(
      all.map(({ text }) => text),
      ' ',
    ),
    details: details.length === 0 ? null : joined(details, '\n'),
    topicIds: [...new Set(all.flatMap(({ topicIds }) => topicIds))],
    owners: hasOwners(first.kind) ? ownersOf(all) : [],
    due: hasOwners(first.kind) ? (all.find(({ due }) => due !== null)?.due ?? null) : null,
    visibility: strictest(all.map(({ visibility }) => visibility)),
    presentAttendeeIds:
      first.decision === null ? [] : [...new Set(all.flatMap(({ presentAttendeeIds }) => presentAttendeeIds))],
  };
}

function joined(texts: readonly LocalizedText[], between: string): LocalizedText {
  const [first] = texts;
  if (first === undefined) throw new Error('Nothing to join');
  const sentences = (locale: Locale | null) =>
    texts.map((text) => (locale === null ? sourceText(text) : (text.values[locale]?.text ?? ''))).join(between);
  const whole = withText(first, first.source, sentences(null));
  const others = (Object.keys(first.values) as Locale[]).filter((locale) => locale !== first.source);
  return others.reduce((text, locale) => {
    const isWhole = texts.every((one) => one.source === first.source && statusOf(one, locale) === 'ok');
    return isWhole ? withText(text, locale, sentences(locale)) : text;
  }, whole);
}

/** Everybody once; who leads one of them leads. */
function ownersOf(all: readonly Outcome[]): Owner[] {
  const owners = new Map<string, Owner>();
  for (const owner of all.flatMap((one) => one.owners)) {
    const known = owners.get(owner.party.id);
    if (known === undefined || owner.part === 'lead') owners.set(owner.party.id, owner);
  }
  return [...owners.values()];
}
