import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { lacksDisplay, openDisplay } from './display.mjs';
import { alone } from './lock.mjs';
import { ensureRuntime, runtimeEnvironment } from './runtime.mjs';
import { ensureLibraries, ensureTestTools } from './system.mjs';

/** Puts in place what running without a window needs: dependencies and the built app. */
export function setUpNode() {
  return alone(async () => {
    await ensureDependencies();
    await ensureBuild();
  });
}

/** Puts the runtime, its libraries, the test tools asked for and a display in place: `{runtime, env}`. */
export async function setUpElectron({ testTools = [] } = {}) {
  const runtime = await alone(async () => {
    await ensureDependencies();
    if (testTools === 'all') await ensureTestTools();
    else if (testTools.length > 0) await ensureTestTools(testTools);
    return ensureRuntime((executable) => ensureLibraries(executable, { needsDisplay: lacksDisplay() }));
  });
  const display = await openDisplay();
  return { runtime, env: { ...runtimeEnvironment(runtime), ...display.env } };
}

/** Everything that the app needs to open: `{runtime, env}`. */
export async function setUpApp(options) {
  await setUpNode();
  return setUpElectron(options);
}
