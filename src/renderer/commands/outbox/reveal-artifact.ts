import type { Artifact } from '#domain/records/summary.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';

/** Shows a copy of an exported file in the file manager. */
export async function revealArtifact({
  sha256,
  fileName,
}: Pick<Artifact, 'sha256' | 'fileName'>): Promise<Result<null, HostFailureCode>> {
  const shown = await host()['artifact.reveal']({ sha256, fileName });
  return shown.ok ? ok(null) : fail(shown.failure.code);
}
