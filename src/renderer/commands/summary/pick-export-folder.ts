import { type Result, fail, ok } from '#domain/result.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';

/** Lets the person choose the folder files are saved to; null where they cancelled. */
export async function pickExportFolder(
  title: string,
): Promise<Result<{ readonly token: string; readonly name: string } | null, HostFailureCode>> {
  const picked = await host()['folder.pick']({ title });
  return picked.ok ? ok(picked.value) : fail(picked.failure.code);
}
