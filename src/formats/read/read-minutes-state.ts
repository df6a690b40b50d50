import {
  notice,
  type ImportNotice,
  type PreviewNote,
  type PreviewOutcome,
  type PreviewPresence,
  type PreviewTopic,
} from '#domain/import/preview.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { cleanText } from '#domain/text/clean.ts';
import { foldText } from '#domain/text/fold.ts';
import { namesIn, presenceOf } from './read-minutes-people.ts';
import { taskWords } from './read-minutes-tasks.ts';
import { knownPeople } from './read-minutes-people.ts';
import { withoutNumber, type MinutesRole } from './read-minutes-words.ts';

/** At most this many topics, outcomes, notes and people each; no meeting has more. */
const ENTRY_LIMIT = 20_000;
const TEXT_LIMIT = 10_000;

type RawOutcome = {
  readonly line: number;
  readonly kind: OutcomeKind;
  readonly text: string;
  readonly owner: string;
  readonly done: boolean;
  readonly proposed: boolean;
  readonly item: number | null;
  readonly from: PreviewOutcome['from'];
  readonly due: string;
  details: string[];
};

/** A heading or a label that is still open. */
export type OpenRole = {
  readonly level: number;
  readonly role: MinutesRole | null;
  readonly topic: number | null;
  /** A list stands under it: what follows the list is free text again. */
  listed: boolean;
};
export type OpenLabel = {
  readonly role: MinutesRole;
  readonly indent: number;
  readonly entry: boolean;
  listed: boolean;
};

/** What was read so far, and where the reader stands. */
export class MinutesState {
  title = '';
  readonly headings: OpenRole[] = [];
  label: OpenLabel | null = null;
  item: number | null = null;
  /** Votes that no decision has taken yet. */
  votes: string[] = [];
  /** The entries above the present one: parents of what is indented further. */
  readonly parents: { readonly indent: number; readonly text: string; readonly outcome: boolean }[] = [];
  readonly people: PreviewPresence[] = [];
  readonly offices: { readonly name: string; readonly office: string }[] = [];
  readonly items: PreviewTopic[] = [];
  readonly outcomes: RawOutcome[] = [];
  readonly notes: PreviewNote[] = [];
  readonly skipped: ImportNotice[] = [];
  readonly warnings: ImportNotice[] = [];
  speeches = 0;
  private full = false;

  /** The innermost role in force. */
  get role(): MinutesRole | null {
    return this.label?.role ?? this.headings.at(-1)?.role ?? null;
  }

  /** The topic of a title; the one of the agenda where it stands there already. */
  addTopic(title: string, line: number, parent: number | null): void {
    const shown = this.cleaned(withoutNumber(title), line).replace(/\s*[:：]$/u, '');
    if (shown === '' || this.isFull(this.items, line)) return;
    const folded = topicKey(shown);
    const known = this.items.findIndex((item) => topicKey(item.title) === folded && item.parent === parent);
    if (known < 0) this.items.push({ line, title: shown, parent });
    this.item = known < 0 ? this.items.length - 1 : known;
    this.votes = [];
  }

  addNote(text: string, line: number, speaker = ''): void {
    const shown = this.cleaned(text, line);
    if (!/[\p{L}\p{N}]/u.test(shown) || this.isFull(this.notes, line)) return;
    if (speaker !== '') this.speeches += 1;
    this.notes.push({ line, text: shown, speaker, item: this.item });
  }

  addOutcome(found: {
    readonly kind: OutcomeKind;
    readonly text: string;
    readonly line: number;
    readonly from: PreviewOutcome['from'];
    readonly owner?: string;
    readonly due?: string;
    readonly done?: boolean;
    readonly proposed?: boolean;
  }): void {
    const text = this.cleaned(found.text, found.line);
    if (!/[\p{L}\p{N}]/u.test(text) || this.isFull(this.outcomes, found.line)) return;
    const details = found.kind === 'decision' ? this.votes : [];
    if (found.kind === 'decision') this.votes = [];
    const { kind, line, from, owner = '', due = '', done = false, proposed = false } = found;
    this.outcomes.push({ line, kind, text, owner, due, done, proposed, from, item: this.item, details });
  }

  /** A vote belongs to the decision just before it, else to the next one of its topic. */
  addVote(text: string): void {
    const last = this.outcomes.at(-1);
    if (last?.kind === 'decision' && last.item === this.item && this.votes.length === 0) last.details.push(text);
    else this.votes.push(text);
  }

  addPerson(raw: string, line: number, role = ''): void {
    const found = presenceOf(this.cleaned(raw, line), { line, role });
    if (found === null || this.isFull(this.people, line)) return;
    const folded = foldText(found.name);
    if (!this.people.some(({ name }) => foldText(name) === folded)) this.people.push(found);
  }

  addAbsent(raw: string, line: number): void {
    const name = presenceOf(this.cleaned(raw, line), { line, role: '' })?.name;
    if (name !== undefined && this.skipped.length < ENTRY_LIMIT)
      this.skipped.push(notice(`line ${line}`, 'not_present', { name }));
  }

  /** Who holds an office of the meeting is told on the attendance list, where they stand on it. */
  peopleWithOffices(): PreviewPresence[] {
    const known = knownPeople(this.people);
    const offices = new Map<string, string>();
    for (const { name: names, office } of this.offices)
      for (const name of namesIn(names)) {
        const full = known.get(foldText(name.replace(/\s*\([^()]*\)/gu, '')));
        if (full !== undefined) offices.set(full, office);
      }
    return this.people.map((person) => ({ ...person, role: person.role || (offices.get(person.name) ?? '') }));
  }

  /** Outcomes with their owners and days; what stands there twice comes once. */
  finishedOutcomes(): PreviewOutcome[] {
    const known = knownPeople(this.people);
    const adopted = new Set(
      this.outcomes.filter((one) => one.kind === 'decision' && !one.proposed).map(({ text }) => foldText(text)),
    );
    const seen = new Map<string, number>();
    const finished: PreviewOutcome[] = [];
    for (const { owner, text: raw, details, due: given, ...rest } of this.outcomes) {
      const key = `${rest.kind} ${foldText(owner)} ${foldText(raw).replace(/[.\s]+$/u, '')}`;
      const first = seen.get(key);
      if (rest.proposed && adopted.has(foldText(raw))) {
        this.notes.push({ line: rest.line, text: raw, speaker: '', item: rest.item });
        continue;
      }
      if (first !== undefined) {
        this.skipped.push(notice(`line ${rest.line}`, 'outcome_repeated', { line: first }));
        continue;
      }
      seen.set(key, rest.line);
      const tasked = rest.kind === 'action' || rest.kind === 'commitment';
      const words = tasked ? taskWords(raw, known) : { text: raw, owners: [], due: '' };
      const owners = owner === '' ? words.owners : [...new Set([...namesIn(owner), ...words.owners])];
      // An entry that is nothing but a name keeps it.
      const text = /[\p{L}\p{N}]/u.test(words.text) ? words.text : raw;
      finished.push({ ...rest, text, owners, due: given || words.due, details: details.join('\n') });
    }
    return finished;
  }

  private cleaned(raw: string, line: number): string {
    const { text, cut, invisible } = cleanText(raw, TEXT_LIMIT);
    if (this.warnings.length < 200 && cut)
      this.warnings.push(notice(`line ${line}`, 'text_cut', { limit: TEXT_LIMIT }));
    if (this.warnings.length < 200 && invisible) this.warnings.push(notice(`line ${line}`, 'invisible_removed'));
    return text;
  }

  private isFull(list: readonly unknown[], line: number): boolean {
    if (list.length < ENTRY_LIMIT) return false;
    if (!this.full) this.skipped.push(notice(`line ${line}`, 'too_many_entries', { limit: ENTRY_LIMIT }));
    this.full = true;
    return true;
  }
}

function topicKey(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
