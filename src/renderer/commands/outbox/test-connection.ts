import type { DeliveryFailureCode } from '#domain/records/summary.ts';
import { host } from '#renderer/platform/host.ts';

type Probe = { readonly url: string; readonly user: string; readonly password: string };

/** No file has this hash: the read-back finds out only whether the place answers as it should. */
const noFile = { sha256: '0'.repeat(64), fileName: 'plenaria-connection-test' };

/** Kept only for the length of a test. */
const probeId = 'connection-test';

/** Asks a WebDAV address for a file that isn't there; null where it answers as a WebDAV server does. */
export async function testConnection({ url, user, password }: Probe): Promise<DeliveryFailureCode | null> {
  await host()['secret.set']({ destinationId: probeId, password });
  try {
    const destination = { id: probeId, kind: 'webdav', url, user } as const;
    const answer = await host()['delivery.verify']({ destination, ...noFile });
    return answer.ok || answer.failure.code === 'no_collection' ? null : answer.failure.code;
  } finally {
    await host()['secret.clear']({ destinationId: probeId });
  }
}
