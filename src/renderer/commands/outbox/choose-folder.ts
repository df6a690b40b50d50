import { type Result, fail, ok } from '#domain/result.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';

/** Lets the person choose a folder, known from then on by a token; null where they cancelled. */
export async function chooseFolder(
  title: string,
): Promise<Result<{ readonly token: string; readonly name: string } | null, HostFailureCode>> {
  const picked = await host()['folder.pick']({ title });
  return picked.ok ? ok(picked.value) : fail(picked.failure.code);
}
