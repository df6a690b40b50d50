const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const size = 16;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Ids as plain data: sixteen bytes each, and those that are no UUID by their number. */
export type IdTableParts = { readonly idBytes: Uint8Array; readonly oddIds: readonly (readonly [number, string])[] };

/** Many ids in little memory, sorted, each known by its number. */
export class IdTable {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #odd: ReadonlyMap<number, string>;

  constructor({ idBytes, oddIds }: IdTableParts) {
    this.#bytes = idBytes;
    this.#odd = new Map(oddIds);
    this.length = idBytes.length / size;
  }

  at(number: number): string {
    const odd = this.#odd.size === 0 ? undefined : this.#odd.get(number);
    if (odd !== undefined) return odd;
    let text = '';
    for (let at = 0; at < size; at += 1) {
      if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
      text += hex[this.#bytes[number * size + at] ?? 0] ?? '';
    }
    return text;
  }

  /** The number of an id; -1 where it is not among them. */
  find(id: string): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.length && this.at(low) === id ? low : -1;
  }
}

/** Packs ids that are sorted already. */
export function packIds(sorted: readonly string[]): IdTableParts {
  const idBytes = new Uint8Array(sorted.length * size);
  const oddIds: [number, string][] = [];
  sorted.forEach((id, number) => {
    if (!uuid.test(id)) {
      oddIds.push([number, id]);
      return;
    }
    const digits = id.replaceAll('-', '');
    for (let at = 0; at < size; at += 1) idBytes[number * size + at] = parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  });
  return { idBytes, oddIds };
}
