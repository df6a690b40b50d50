import { SetupError } from './say.mjs';

/** `[--quick] [--json FILE] [--only WORDS]`, the same for torture and benchmarks. */
export function runOptions(args) {
  const found = { quick: false, json: null, only: null };
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '--quick') found.quick = true;
    else if (args[index] === '--json' || args[index] === '--only') {
      const value = args[(index += 1)];
      if (value === undefined) throw new SetupError(`${args[index - 1]} needs a value`);
      found[args[index - 1].slice(2)] = value;
    } else throw new SetupError(`unknown option: ${args[index]} (--quick, --json FILE, --only WORDS)`);
  }
  return found;
}
