/**
 * Order as text: a rank is a fraction in base 62, compared with plain `<`, and there is always one between two others.
 * No rank ends in `0`, because nothing fits between `V` and `V0`.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Appending counts up in this many digits, so that ranks stay short: seven million fit before one grows. */
const WIDTH = 4;
const FIRST = 'V001';

/** A rank strictly between two others; null stands for the open end. Throws when `a` does not lie before `b`. */
export function rankBetween(a: string | null, b: string | null): string {
  if (a !== null) assertRank(a);
  if (b !== null) assertRank(b);
  if (a === null) return b === null ? FIRST : before(b);
  if (b === null) return after(a);
  if (a >= b) throw new Error(`No rank lies between ${a} and ${b}`);
  return middle(a, b);
}

/** n ranks in order, for a list that is written for the first time. */
export function ranks(n: number): string[] {
  const result: string[] = [];
  let last: string | null = null;
  for (let index = 0; index < n; index += 1) {
    last = rankBetween(last, null);
    result.push(last);
  }
  return result;
}

function after(rank: string): string {
  const places = placesOf(rank);
  let at = WIDTH - 1;
  while (at >= 0 && places[at] === 61) at -= 1;
  if (at < 0) return middle(rank, null);
  places[at] = (places[at] ?? 0) + 1;
  places.fill(0, at + 1);
  if (at < WIDTH - 1) places[WIDTH - 1] = 1;
  return textOf(places);
}

function before(rank: string): string {
  const places = placesOf(rank);
  let at = WIDTH - 1;
  while (at >= 0 && places[at] === 0) at -= 1;
  if (at < 0) return middle('', rank);
  places[at] = (places[at] ?? 0) - 1;
  places.fill(61, at + 1);
  if (places.every((place) => place === 0)) return middle('', rank);
  return textOf(places).replace(/0+$/, '');
}

/** The shortest fraction between two; b = null is the open end above. */
function middle(a: string, b: string | null): string {
  let shared = 0;
  while (b !== null && shared < b.length && (a[shared] ?? '0') === b[shared]) shared += 1;
  if (b !== null && shared > 0) return b.slice(0, shared) + middle(a.slice(shared), b.slice(shared));
  const low = a === '' ? 0 : valueOf(a, 0);
  const high = b === null ? 62 : valueOf(b, 0);
  if (high - low > 1) return digitAt(Math.floor((low + high) / 2));
  if (b !== null && b.length > 1) return b.slice(0, 1);
  return digitAt(low) + middle(a.slice(1), null);
}

function placesOf(rank: string): number[] {
  return Array.from({ length: WIDTH }, (_, index) => (index < rank.length ? valueOf(rank, index) : 0));
}

function textOf(places: readonly number[]): string {
  return places.map(digitAt).join('');
}

function valueOf(rank: string, index: number): number {
  return digits.indexOf(rank.charAt(index));
}

function digitAt(value: number): string {
  return digits.charAt(value);
}

function assertRank(rank: string): void {
  if (!/^[0-9A-Za-z]*[1-9A-Za-z]$/.test(rank)) throw new Error(`Not a rank: ${rank}`);
}
