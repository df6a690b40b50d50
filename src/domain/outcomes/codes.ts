import { kindLetters } from '../capture/kind-prefix.ts';
import type { OutcomeKind } from '../records/outcome.ts';

/** The code after the highest one of its kind: `T-07`, and `T-100` after `T-99`. Give it the codes in the trash too. */
export function nextCode(kind: OutcomeKind, codes: Iterable<string>): string {
  const start = `${kindLetters[kind]}-`;
  let highest = 0;
  for (const code of codes) {
    if (!code.startsWith(start)) continue;
    const number = Number(code.slice(start.length));
    if (Number.isSafeInteger(number) && number > highest) highest = number;
  }
  return `${start}${String(highest + 1).padStart(2, '0')}`;
}
