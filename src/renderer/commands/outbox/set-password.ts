import { secretIdOf } from '#domain/outbox/secret-id.ts';
import type { Destination } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { runCommand } from '../run-command.ts';

/** Where a password is kept: encrypted by the system, only until the app closes, or nowhere. */
export type PasswordPlace = 'keychain' | 'memory' | 'none';

type Place = Result<PasswordPlace, HostFailureCode>;

/** Hands a password to the host, the only one to keep it, and lets go on what waited for it. */
export async function setDestinationPassword(destination: Destination, password: string): Promise<Place> {
  const set = await host()['secret.set']({ destinationId: secretIdOf(destination), password });
  if (!set.ok) return fail(set.failure.code);
  await runCommand('outbox.retryAll', { meetingId: null, destinationId: destination.id, which: 'password' });
  return ok(set.value.kept);
}

/** Where the password of a destination is kept now. */
export async function passwordPlace(destination: Destination): Promise<Place> {
  const state = await host()['secret.state']({ destinationId: secretIdOf(destination) });
  return state.ok ? ok(state.value.kept) : fail(state.failure.code);
}
