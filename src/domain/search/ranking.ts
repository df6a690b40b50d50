/** What was found: by its key, or its place where places are in the order of the keys. */
export type Ranked<K extends string | number> = { readonly key: K; readonly score: number; readonly time: number };

/** The best so many, in order. Most of what is found is never looked at, so it is not sorted. */
export class Ranking<K extends string | number> {
  readonly kept: Ranked<K>[] = [];
  readonly #limit: number;
  readonly #attending: ReadonlySet<string>;

  /** `attending`: the people who are not shown as people, since they are shown as attendees. */
  constructor(limit: number, attending: ReadonlySet<string>) {
    this.#limit = limit;
    this.#attending = attending;
  }

  /** Whether something could still be among the best; asked before it is looked at. */
  mayTake(score: number, time: number, key: K): boolean {
    const last = this.kept.length < this.#limit ? undefined : this.kept.at(-1);
    if (last === undefined || score !== last.score) return last === undefined || score > last.score;
    return time === last.time ? key < last.key : time > last.time;
  }

  /** Whether that is a person who is shown as attendee. */
  hides({ kind, personId }: { readonly kind: string; readonly personId: string | null }): boolean {
    return kind === 'people' && this.#attending.has(personId ?? '');
  }

  take(one: Ranked<K>): void {
    let at = this.kept.length;
    while (at > 0 && isBefore(one, this.kept[at - 1] ?? one)) at -= 1;
    if (at === this.#limit) return;
    this.kept.splice(at, 0, one);
    if (this.kept.length > this.#limit) this.kept.pop();
  }
}

/** The order of what is found: the better, then the later, then by the key. */
export function isBefore<K extends string | number>(a: Ranked<K>, b: Ranked<K>): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.time !== b.time) return a.time > b.time;
  return a.key < b.key;
}
