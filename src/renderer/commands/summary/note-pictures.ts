import { picturesIn } from '#domain/notes/markdown.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import type { Picture } from '#domain/summary/document.ts';
import { isAlive, isVisibleTo } from '#domain/summary/plan.ts';
import { base64Of } from '#renderer/platform/base64.ts';
import { storedPicture } from '#renderer/platform/pictures.ts';

/** More than that makes a file nobody can mail; of the rest the name is written. Bytes. */
const mostBytes = 40_000_000;

/** The pictures of the notes that a document prints, with their bytes: kinds that every reader of documents shows. */
export async function notePictures(records: MeetingRecords, summary: Summary): Promise<Picture[]> {
  if (summary.template !== 'minutes') return [];
  const notes = records.notes.filter((note) => isAlive(note) && isVisibleTo(summary.audience, note.visibility));
  const named = new Set(notes.flatMap(({ text }) => picturesIn(text)));
  const pictures: Picture[] = [];
  let total = 0;
  for (const { sha256, mediaType, width, height, name } of records.images) {
    if (!named.delete(sha256) || (mediaType !== 'image/png' && mediaType !== 'image/jpeg')) continue;
    const bytes = await storedPicture(sha256);
    if (bytes === null || total + bytes.byteLength > mostBytes) continue;
    total += bytes.byteLength;
    pictures.push({ sha256, mediaType, width, height, name, base64: base64Of(bytes) });
  }
  return pictures;
}
