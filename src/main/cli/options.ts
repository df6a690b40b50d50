import { type Result, fail, ok } from '#domain/result.ts';

type Known = { readonly flags: readonly string[]; readonly values: readonly string[] };

export type Options = {
  /** What is no option, in its order. */
  readonly plain: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Of an option given twice the last value counts. */
  readonly values: ReadonlyMap<string, string>;
};

/** Takes `--name value`, `--name=value`, `--flag` and plain words apart. Fails with the problem, worded. */
export function readOptions(words: readonly string[], known: Known): Result<Options, string> {
  const plain: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name = word, joined] = /^(--[^=]*)=(.*)$/s.exec(word) ?? [];
    if (!word.startsWith('--')) plain.push(word);
    else if (known.flags.includes(name)) {
      if (joined !== undefined) return fail(`${name} takes no value`);
      flags.add(name);
    } else if (known.values.includes(name)) {
      const value = joined ?? words[(index += 1)] ?? '';
      if (value === '' || (joined === undefined && value.startsWith('--'))) return fail(`${name} needs a value`);
      values.set(name, value);
    } else return fail(`unknown option: ${name}`);
  }
  return ok({ plain, flags, values });
}
