import { kindLetters } from '../capture/kind-prefix.ts';
import type { OutcomeKind } from '../records/outcome.ts';

/** The code after the highest one of its kind: `T-07`, and `T-100` after `T-99`. Give it the codes in the trash too. */
export function nextCode(kind: OutcomeKind, codes: Iterable<string>): string {
  return codesAfter(codes)(kind);
}

/** Gives one code after the other, each after the highest of its kind: those in use, and those it gave before. */
export function codesAfter(codes: Iterable<string>): (kind: OutcomeKind) => string {
  const highest = new Map<string, number>();
  for (const code of codes) {
    const [start, number] = [code.slice(0, 2), Number(code.slice(2))];
    if (Number.isSafeInteger(number) && number > (highest.get(start) ?? 0)) highest.set(start, number);
  }
  return (kind) => {
    const start = `${kindLetters[kind]}-`;
    const number = (highest.get(start) ?? 0) + 1;
    highest.set(start, number);
    return `${start}${String(number).padStart(2, '0')}`;
  };
}
