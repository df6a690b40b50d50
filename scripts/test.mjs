import { runMain } from './lib/say.mjs';
import { checkResult } from './lib/results.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { alone } from './lib/lock.mjs';
import { setUpElectron, setUpNode } from './lib/setup.mjs';
import { checkSteps, conclude, e2eStep, runAsStep, runSteps } from './lib/steps.mjs';

/** `npm test`: everything that `npm run check` runs, then the real app from outside. */
async function main() {
  const dependencies = await runAsStep('dependencies', () => alone(() => ensureDependencies()));
  if (dependencies.result.failed > 0) return conclude([dependencies.result]);
  const build = await runAsStep('build', setUpNode);
  const electron = await runAsStep('runtime, libraries, display', () => setUpElectron({ testTools: 'all' }));
  const env = electron.value?.env ?? process.env;
  const results = [build.result, electron.result, ...(await runSteps(checkSteps, env))];
  if (build.result.failed + electron.result.failed > 0) {
    const result = checkResult(e2eStep.name, 1, 'not run, since the app could not be set up');
    return conclude([...results, { ...result, seconds: 0 }]);
  }
  return conclude([...results, ...(await runSteps([e2eStep], env))]);
}

await runMain(main);
