import type { Image } from '#domain/records/follow-up.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { isSvg, readImage } from '#formats/read/read-image.ts';
import { host } from '#renderer/platform/host.ts';
import type { HostFailureCode } from '#shared/contract.ts';

/** A picture whose bytes are on disk. */
export type KeptPicture = Pick<Image, 'sha256' | 'mediaType' | 'bytes' | 'width' | 'height' | 'name'>;

export type PictureFailure =
  | { readonly kind: 'too_large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'svg' | 'not_a_picture' }
  | { readonly kind: 'host'; readonly code: HostFailureCode };

/** Larger pictures make every pack and every screen of the meeting slow. */
const mostMegabytes = 20;

/** Puts the bytes of a picture on disk, under their hash. What it is is told by its bytes, never by its file name. */
export async function keepPicture(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  name: string,
): Promise<Result<KeptPicture, PictureFailure>> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (file.size > mostMegabytes * 1_000_000) return fail({ kind: 'too_large', megabytes, limit: mostMegabytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const facts = readImage(bytes);
  if (facts === null) return fail({ kind: isSvg(bytes) ? 'svg' : 'not_a_picture' });
  const stored = await host()['artifact.store']({ bytes });
  if (!stored.ok) return fail({ kind: 'host', code: stored.failure.code });
  return ok({ name, ...facts, ...stored.value });
}
