import { runMain } from './lib/say.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { alone } from './lib/lock.mjs';
import { checkSteps, conclude, runAsStep, runSteps } from './lib/steps.mjs';

/** `npm run check`: format, lint, types, dead code, unit and integration tests. */
async function main() {
  const setUp = await runAsStep('dependencies', () => alone(() => ensureDependencies()));
  if (setUp.result.failed > 0) return conclude([setUp.result]);
  return conclude(await runSteps(checkSteps));
}

await runMain(main);
