import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportFailure } from '#domain/import/preview.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Result, ok } from '#domain/result.ts';
import { buildSample } from '#domain/sample/build-sample.ts';
import { readAnyPack } from '#formats/read/read-any-pack.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { sha256Of } from '../files/artifact-store.ts';

/** The records of a pack file, or of the sample meeting with counted ids: the same on every run. */
export async function recordsOf(source: string, cwd: string): Promise<Result<MeetingRecords, ImportFailure>> {
  if (source === 'sample') {
    let count = 0;
    const newId = () => {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    };
    return ok(buildSample(sampleData, { newId }));
  }
  return readAnyPack(new Uint8Array(await readFile(path.resolve(cwd, source))), sha256Of);
}
