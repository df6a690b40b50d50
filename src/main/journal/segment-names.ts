/** `segment-000007.ndjson` */
export function segmentName(number: number): string {
  return `segment-${String(number).padStart(6, '0')}.ndjson`;
}

/** The number in a segment's name, or null for any other file. */
export function segmentNumber(name: string): number | null {
  const digits = /^segment-(\d{6,})\.ndjson$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** `segment-000007.torn-2`: where a cut end is kept, by the first number that is free. */
export function tornName(segment: string, taken: readonly string[]): string {
  const base = segment.replace(/\.ndjson$/, '');
  let count = 1;
  while (taken.includes(`${base}.torn-${count}`)) count += 1;
  return `${base}.torn-${count}`;
}
