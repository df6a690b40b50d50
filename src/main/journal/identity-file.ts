import path from 'node:path';
import { z } from 'zod';
import { crc32Hex } from './crc32.ts';
import type { JournalFs } from './journal-fs.ts';
import { JournalError, type JournalIdentity } from './journal-types.ts';

export const identityName = 'identity.json';

const format = 1;

const schema = z.object({
  format: z.number().int(),
  databaseId: z.string().min(1),
  generation: z.number().int(),
  deviceId: z.string().min(1),
  /** CRC-32 over the other fields: an altered letter of an id would otherwise look like a foreign database. */
  crc: z.string(),
});

export type StoredIdentity =
  | { readonly kind: 'none' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'good'; readonly identity: JournalIdentity };

/** Reads whose journal this is. Throws `newer_format` for a file of a newer version, which must not be touched. */
export async function readIdentity(fs: JournalFs, folder: string): Promise<StoredIdentity> {
  const file = path.join(folder, identityName);
  if ((await fs.size(file)) === null) return { kind: 'none' };
  const parsed = schema.safeParse(parseJson((await fs.read(file, 0, Infinity)).toString('utf8')));
  if (!parsed.success) return { kind: 'altered' };
  const { crc, ...fields } = parsed.data;
  if (crc !== checksum(fields)) return { kind: 'altered' };
  if (fields.format > format) throw new JournalError('newer_format');
  const { databaseId, generation, deviceId } = fields;
  return { kind: 'good', identity: { databaseId, generation, deviceId } };
}

export async function writeIdentity(fs: JournalFs, folder: string, identity: JournalIdentity): Promise<void> {
  const { databaseId, generation, deviceId } = identity;
  const fields = { format, databaseId, generation, deviceId };
  const text = JSON.stringify({ ...fields, crc: checksum(fields) });
  await fs.replace(path.join(folder, identityName), Buffer.from(`${text}\n`));
}

function checksum({ format, databaseId, generation, deviceId }: JournalIdentity & { readonly format: number }): string {
  return crc32Hex(Buffer.from(JSON.stringify([format, databaseId, generation, deviceId])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
