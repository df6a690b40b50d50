import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok } from '#domain/result.ts';
import type { ChannelOutput, DeliveryFailure } from '#shared/contract.ts';
import { sha256Of } from '../files/artifact-store.ts';
import { failureOf } from '../files/failures.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { isPlainName } from './file-name.ts';

/** `folder` is null where the token names no chosen folder. */
type Target = { readonly folder: string | null; readonly fileName: string; readonly sha256: string };

/**
 * Writes a file into a chosen folder (a stick, a synced folder). A file of that name with other content is kept.
 * A folder that is gone is not made anew: where a stick was mounted, that would be the laptop's own disk.
 */
export async function sendToFolder(
  target: Target & { readonly bytes: Uint8Array },
): Promise<ChannelOutput<'delivery.send'>> {
  if (target.folder === null || !isPlainName(target.fileName)) return fail(failure('no_collection'));
  try {
    if (!(await isFolder(target.folder))) return fail(failure('unreachable'));
    const file = path.join(target.folder, target.fileName);
    const there = await readIfThere(file);
    if (there !== null && sha256Of(there) !== target.sha256) return fail(failure('name_taken'));
    if (there === null) await writeAtomically(file, target.bytes);
    return ok({ etag: null });
  } catch (cause: unknown) {
    return fail(failureOfFolder(cause));
  }
}

/** Reads the file back and compares its sha256. */
export async function verifyInFolder(target: Target): Promise<ChannelOutput<'delivery.verify'>> {
  if (target.folder === null || !isPlainName(target.fileName)) return fail(failure('no_collection'));
  try {
    if (!(await isFolder(target.folder))) return fail(failure('unreachable'));
    const there = await readIfThere(path.join(target.folder, target.fileName));
    if (there === null) return fail(failure('no_collection'));
    const sha256 = sha256Of(there);
    return sha256 === target.sha256 ? ok({ etag: null, sha256 }) : fail(failure('mismatch'));
  } catch (cause: unknown) {
    return fail(failureOfFolder(cause));
  }
}

async function isFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (cause: unknown) {
    if (failureOf(cause) === 'not_found') return false;
    throw cause;
  }
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

function failureOfFolder(cause: unknown): DeliveryFailure {
  const code = failureOf(cause);
  if (code === null) throw cause;
  if (code === 'no_permission') return failure('forbidden');
  if (code === 'no_space') return failure('no_space');
  // A folder stands where the file should go.
  if (code === 'not_a_file') return failure('name_taken');
  return failure('unreachable');
}

function failure(code: DeliveryFailure['code']): DeliveryFailure {
  return { code, httpStatus: null, retryAfterSeconds: null };
}
