import { type Result, fail, ok } from '#domain/result.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';

export type PickedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Lets the person choose a file and reads it; null where they cancelled. */
export async function pickFile(
  purpose: 'agenda' | 'attendees' | 'minutes' | 'pack' | 'translation' | 'logo',
  title: string,
): Promise<Result<PickedFile | null, HostFailureCode>> {
  const picked = await host()['file.pick']({ purpose, title });
  if (!picked.ok) return fail(picked.failure.code);
  if (picked.value === null) return ok(null);
  const read = await host()['file.read']({ token: picked.value.token });
  return read.ok ? ok(read.value) : fail(read.failure.code);
}
