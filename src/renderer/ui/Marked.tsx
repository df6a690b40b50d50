import styles from './Marked.module.css';

type Range = { readonly start: number; readonly end: number };

/** A text with the parts a search found underlined. The ranges are in order and apart. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  if (ranges.length === 0) return <>{text}</>;
  const pieces = ranges.map(({ start, end }, index) => ({
    before: text.slice(index === 0 ? 0 : ranges[index - 1]?.end, start),
    found: text.slice(start, end),
    start,
  }));
  return (
    <>
      {pieces.map(({ before, found, start }) => (
        <span key={start}>
          {before}
          <mark className={styles['found']}>{found}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  );
}
