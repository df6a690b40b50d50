import type { Logo } from '#domain/records/version.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { longestLogoSide, mostLogoBytes } from '#domain/summary/look.ts';
import { readImage } from '#formats/read/read-image.ts';
import { base64Of } from '#renderer/platform/base64.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { pickFile } from '../files/pick-file.ts';

export type LogoFailure =
  | { readonly kind: 'too_large' | 'too_wide' | 'not_a_picture' }
  | { readonly kind: 'host'; readonly code: HostFailureCode };

/** Lets the person choose a logo. What it is is told by its bytes. Null where they cancelled; nothing is written. */
export async function pickLogo(title: string): Promise<Result<Logo | null, LogoFailure>> {
  const picked = await pickFile('logo', title);
  if (!picked.ok) return fail({ kind: 'host', code: picked.failure });
  return picked.value === null ? ok(null) : readLogo(picked.value.bytes, picked.value.name);
}

/** A PNG or JPEG that is small enough to go into every file. */
export function readLogo(bytes: Uint8Array, name: string): Result<Logo, LogoFailure> {
  const facts = readImage(bytes);
  if (facts === null) return fail({ kind: 'not_a_picture' });
  const { mediaType, width, height } = facts;
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') return fail({ kind: 'not_a_picture' });
  if (bytes.byteLength > mostLogoBytes) return fail({ kind: 'too_large' });
  if (Math.max(width, height) > longestLogoSide) return fail({ kind: 'too_wide' });
  return ok({ mediaType, width, height, name, base64: base64Of(bytes) });
}
