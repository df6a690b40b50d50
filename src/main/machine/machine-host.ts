import { type DestinationId, asId } from '#domain/ids.ts';
import { secretIdOf } from '#domain/outbox/secret-id.ts';
import { fail, ok } from '#domain/result.ts';
import { machineAddressProblem, machineSecret } from '#domain/translation/machine.ts';
import type { Handlers } from '../ipc.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Passwords } from '../secrets/passwords.ts';
import { askMachine } from './ask-machine.ts';

type Parts = { readonly preferences: PreferenceStore; readonly passwords: Passwords };

/** The machine that makes drafts, where a person has set one. The page says what to translate, never where. */
export function createMachineHost({
  preferences,
  passwords,
}: Parts): Pick<Handlers, 'machine.state' | 'machine.set' | 'machine.draft'> {
  const address = () => preferences.get().machineUrl;
  const secretId = (url: string) => secretIdOf({ id: asId<DestinationId>(machineSecret), url, user: '' });
  const state = () => {
    const url = address();
    return { address: url, key: url === null ? ('none' as const) : passwords.state(secretId(url)).kept };
  };
  return {
    'machine.state': () => ok(state()),
    'machine.set': async ({ address: next, key }) => {
      if (next !== null && machineAddressProblem(next) !== null) return fail({ code: 'bad_request' });
      const before = address();
      if (before !== null && before !== next) await passwords.clear(secretId(before));
      await preferences.set({ machineUrl: next });
      if (next !== null && key !== null) await passwords[key === '' ? 'clear' : 'set'](secretId(next), key);
      return ok(state());
    },
    'machine.draft': async (asked) => {
      const url = address();
      if (url === null) return fail({ code: 'no_address' });
      const draft = await askMachine({ address: url, key: passwords.get(secretId(url)) }, asked);
      return draft.ok ? ok({ text: draft.value }) : fail({ code: draft.failure });
    },
  };
}
