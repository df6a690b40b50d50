const steps = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago something was, in the language's own words: "2 hours ago". Less than a minute is no time. */
export function ageOf(at: string, now: string, tag: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(at)) / 1000);
  const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? ['second', 0];
  return size === 0 ? format.format(0, 'second') : format.format(-Math.floor(seconds / size), unit);
}
