import type { LocalizedText } from '../localized-text.ts';
import type { Milestone, Topic } from '../records/outcome.ts';
import type { Organization, Person } from '../records/people.ts';
import { foldText } from '../text/fold.ts';
import type { CaptureContext, Party } from './capture.ts';

/** The names of a meeting, made ready to be looked up at each key. */
export type CaptureNames = {
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly milestones: readonly Milestone[];
  readonly parties: ReadonlyMap<string, Entry<Party>>;
  readonly topicKeys: ReadonlyMap<string, Entry<Topic>>;
  readonly milestoneKeys: ReadonlyMap<string, Entry<Milestone>>;
  /** The folded names of milestones, in every language. */
  readonly milestoneNames: readonly string[];
  /** What parties are found by while their name is typed, in the order of the lists. */
  readonly organizationKeys: readonly SearchKeys[];
  readonly peopleKeys: readonly SearchKeys[];
  /** The most words any name of a party has. */
  readonly longestName: number;
};

/** The names of one thing, folded, and as `nameKey` has them. */
export type SearchKeys = { readonly folded: readonly string[]; readonly keys: readonly string[] };

/** `value: null`: several have this name, and none is meant more than another. A lower tier is a stronger name. */
type Entry<T> = { readonly tier: number; readonly value: T | null };

/** A name as it is compared: its letters and digits, without accents and case. */
export function nameKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names made ready to be searched. */
export function searchKeys(names: readonly string[]): SearchKeys {
  const given = names.filter((name) => name.trim() !== '');
  return { folded: given.map(foldText), keys: given.map(nameKey) };
}

/** The names of a context; kept as long as its lists are the same. */
export function namesOf(context: CaptureContext): CaptureNames {
  const known = prepared.get(context.people);
  if (known !== undefined && isOf(known, context)) return known;
  const made = prepare(context);
  prepared.set(context.people, made);
  return made;
}

/** The one party of that name: an acronym before a name, a full name before initials and parts of a name. */
export function partyNamed(name: string, names: CaptureNames): Party | null {
  return names.parties.get(nameKey(name))?.value ?? null;
}

/** The topic of that tag, or of that title in any language. */
export function topicNamed(name: string, names: CaptureNames): Topic | null {
  return names.topicKeys.get(nameKey(name))?.value ?? null;
}

/** The milestone of that name in any language. */
export function milestoneNamed(name: string, names: CaptureNames): Milestone | null {
  return names.milestoneKeys.get(nameKey(name))?.value ?? null;
}

/** What is tagged with a typed word: folded, words joined by hyphens. */
export function tagOf(typed: string): string {
  return foldText(typed).replace(/\s+/g, '-');
}

const prepared = new WeakMap<readonly Person[], CaptureNames>();

function isOf(names: CaptureNames, context: CaptureContext): boolean {
  return (
    names.organizations === context.organizations &&
    names.topics === context.topics &&
    names.milestones === context.milestones
  );
}

function prepare({ organizations, people, topics, milestones }: CaptureContext): CaptureNames {
  const milestoneKeys = new Map<string, Entry<Milestone>>();
  for (const milestone of milestones) {
    for (const text of textsOf(milestone.name)) put(milestoneKeys, { text, tier: 0, value: milestone });
  }
  const topicKeys = new Map<string, Entry<Topic>>();
  for (const topic of topics) {
    put(topicKeys, { text: topic.tag, tier: 0, value: topic });
    for (const text of textsOf(topic.title)) put(topicKeys, { text, tier: 1, value: topic });
  }
  const spoken = [
    ...organizations.flatMap(({ name, acronym }) => [name, acronym]),
    ...people.map((one) => one.displayName),
  ];
  return {
    organizations,
    people,
    topics,
    milestones,
    parties: partyKeys(organizations, people),
    topicKeys,
    milestoneKeys,
    milestoneNames: milestones.flatMap((milestone) => textsOf(milestone.name).map(foldText)),
    organizationKeys: organizations.map(({ acronym, name }) => searchKeys([acronym, name])),
    peopleKeys: people.map((one) => searchKeys([one.displayName, `${one.familyName} ${one.givenName}`])),
    longestName: Math.min(8, Math.max(1, ...spoken.map((name) => name.trim().split(/\s+/u).length))),
  };
}

function partyKeys(organizations: readonly Organization[], people: readonly Person[]): Map<string, Entry<Party>> {
  const keys = new Map<string, Entry<Party>>();
  for (const { id, acronym, name } of organizations) {
    const value: Party = { kind: 'organization', id };
    put(keys, { text: acronym, tier: 0, value });
    put(keys, { text: name, tier: 1, value });
  }
  for (const { id, displayName, givenName, familyName } of people) {
    const value: Party = { kind: 'person', id };
    put(keys, { text: displayName, tier: 2, value });
    put(keys, { text: `${givenName} ${familyName}`, tier: 2, value });
    put(keys, { text: initialsOf(displayName), tier: 3, value });
    for (const part of [givenName, familyName, ...displayName.split(/\s+/u)]) {
      if (part.length > 2) put(keys, { text: part, tier: 4, value });
    }
  }
  return keys;
}

/** "Lucía de Betancor" is LB. */
function initialsOf(name: string): string {
  const initials = name.split(/\s+/u).map((word) => [...word][0] ?? '');
  return initials.filter((letter) => letter !== letter.toLowerCase()).join('');
}

function put<T extends object>(
  keys: Map<string, Entry<T>>,
  { text, tier, value }: { readonly text: string; readonly tier: number; readonly value: T },
): void {
  const key = nameKey(text);
  if (key === '') return;
  const there = keys.get(key);
  if (there === undefined || tier < there.tier) keys.set(key, { tier, value });
  else if (tier === there.tier && !isSame(there.value, value)) keys.set(key, { tier, value: null });
}

function isSame(a: object | null, b: object): boolean {
  return a !== null && 'id' in a && 'id' in b && a.id === b.id;
}

/** A text in every language it has. */
export function textsOf(text: LocalizedText): string[] {
  return Object.values(text.values).map((value) => value.text);
}
