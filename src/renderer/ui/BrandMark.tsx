const dots = [
  [16, 3, 2.1],
  [9, 6, 2.1],
  [23, 6, 2.1],
  [4, 11.5, 2.1],
  [28, 11.5, 2.1],
  [16, 10, 2.1],
  [11, 13, 2.1],
  [21, 13, 2.1],
  [2.5, 18, 2.1],
  [29.5, 18, 2.1],
  [8, 18, 2.1],
  [13.4, 18, 2.1],
  [18.6, 18, 2.1],
  [24, 18, 2.1],
] as const;

/** The mark of the app: a hemicycle of seats, all taken. */
export function BrandMark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={(size * 21) / 32} viewBox="0 0 32 21" aria-hidden>
      {dots.map(([x, y, r]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} fill="var(--accent)" />
      ))}
    </svg>
  );
}
