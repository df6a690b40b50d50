import type { DestinationId } from '../ids.ts';

export type KeyParts = {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly destinationId: DestinationId;
  /** The name the file gets at the destination. */
  readonly fileName: string;
};

/** What an entry is about, in one string: these bytes, at this place, under this name. Never sent twice. */
export function idempotencyKeyOf({ sha256, destinationId, fileName }: KeyParts): string {
  return `${sha256}:${destinationId}:${fileName}`;
}

/** The parts of a key. Neither a hash nor an id holds a colon; a file name may. */
export function partsOfKey(key: string): KeyParts {
  const [sha256, destinationId, ...name] = key.split(':');
  if (sha256 === undefined || destinationId === undefined || name.length === 0) throw new Error(`Not a key: ${key}`);
  return { sha256, destinationId: destinationId as DestinationId, fileName: name.join(':') };
}

/**
 * The name of a copy that stands beside a taken one: `minutes_es_v1.pdf` becomes `minutes_es_v1_4be107d9.pdf`,
 * after the first letters of the hash, so that the same file always gets the same name.
 */
export function copyName(fileName: string, sha256: string): string {
  const dot = fileName.lastIndexOf('.');
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
  const extension = dot > 0 ? fileName.slice(dot) : '';
  const mark = `_${sha256.slice(0, 8)}`;
  const again = new RegExp(`${mark}(?:-(\\d+))?$`).exec(stem);
  if (again === null) return `${stem}${mark}${extension}`;
  return `${stem.slice(0, again.index)}${mark}-${Number(again[1] ?? 1) + 1}${extension}`;
}
