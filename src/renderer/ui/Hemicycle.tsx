/** Seats of the empty state: three rows of a hemicycle, one seat lit. Counted in seats a row, from the inside. */
const rows = [
  { seats: 7, radius: 26 },
  { seats: 11, radius: 49 },
  { seats: 15, radius: 72 },
] as const;

const seats = rows.flatMap(({ seats: count, radius }, row) =>
  Array.from({ length: count }, (_, index) => {
    const angle = Math.PI - (Math.PI * index) / (count - 1);
    return {
      key: `${row}-${index}`,
      x: 80 + radius * Math.cos(angle),
      y: 82 - radius * Math.sin(angle),
      lit: row === 1 && index === 9,
    };
  }),
);

/** The dotted hemicycle: a room before anybody came in. */
export function Hemicycle({ width = 150 }: { readonly width?: number }) {
  return (
    <svg width={width} height={(width * 90) / 160} viewBox="0 0 160 90" aria-hidden>
      {seats.map(({ key, x, y, lit }) => (
        <circle
          key={key}
          cx={x}
          cy={y}
          r={lit ? 3.6 : 3.2}
          fill={lit ? 'var(--accent)' : 'none'}
          stroke={lit ? 'none' : 'var(--line-ctl)'}
          strokeWidth={1}
        />
      ))}
    </svg>
  );
}
