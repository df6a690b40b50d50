import type { SearchDocument } from './document.ts';

type Ranked = { readonly document: SearchDocument; readonly score: number; readonly time: number };

/** The best so many, in order. Most of what is found is never looked at, so it is not sorted. */
export class Ranking {
  readonly kept: Ranked[] = [];
  readonly #limit: number;
  readonly #attending: ReadonlySet<string>;

  /** `attending`: the people who are not shown as people, since they are shown as attendees. */
  constructor(limit: number, attending: ReadonlySet<string>) {
    this.#limit = limit;
    this.#attending = attending;
  }

  /** Whether something with this score and time could still be among the best; asked before it is looked at. */
  mayTake(score: number, time: number): boolean {
    const last = this.kept.length < this.#limit ? undefined : this.kept.at(-1);
    return last === undefined || score > last.score || (score === last.score && time >= last.time);
  }

  take(one: Ranked): void {
    const { kind, personId } = one.document;
    if (kind === 'people' && this.#attending.has(personId ?? '')) return;
    let at = this.kept.length;
    while (at > 0 && isBefore(one, this.kept[at - 1] ?? one)) at -= 1;
    if (at === this.#limit) return;
    this.kept.splice(at, 0, one);
    if (this.kept.length > this.#limit) this.kept.pop();
  }
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.time !== b.time) return a.time > b.time;
  return a.document.key < b.document.key;
}
