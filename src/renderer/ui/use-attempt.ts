import { useState } from 'react';

/** Something that takes a while and may fail: whether it is under way, and whether it failed the last time. */
export function useAttempt() {
  const [state, setState] = useState<'resting' | 'working' | 'failed'>('resting');
  const attempt = async (act: () => Promise<void>) => {
    setState('working');
    try {
      await act();
      setState('resting');
    } catch (cause: unknown) {
      console.error(cause);
      setState('failed');
    }
  };
  return { isWorking: state === 'working', hasFailed: state === 'failed', attempt, forget: () => setState('resting') };
}
