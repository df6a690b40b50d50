import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import type { StoredFile } from './record-export.ts';

/** Shows an exported file in the file manager; gives the reason where it can't. */
export async function revealFile({ sha256, fileName }: StoredFile): Promise<HostFailureCode | null> {
  const revealed = await host()['artifact.reveal']({ sha256, fileName });
  return revealed.ok ? null : revealed.failure.code;
}
