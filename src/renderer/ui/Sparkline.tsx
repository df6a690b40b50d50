import styles from './Sparkline.module.css';

type SparklineProps = {
  /** The figures in words: the chart for those who don't see it. */
  readonly label: string;
  /** Places from 0 to 1, from the left and from the bottom. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where it began: a dotted line. */
  readonly baseline: number | null;
  /** Where it is to come: a plain line. */
  readonly target: number | null;
  /** The last value, written at its point. */
  readonly last: string;
  readonly width?: number;
  readonly height?: number;
};

/** Room around the line, so that dots and figures aren't cut. Pixels. */
const room = { top: 18, right: 58, bottom: 8, left: 8 };

/** A small chart of a figure over time. */
export function Sparkline({ label, points, baseline, target, last, width = 280, height = 84 }: SparklineProps) {
  const right = width - room.right;
  const x = (share: number) => room.left + share * (right - room.left);
  const y = (share: number) => height - room.bottom - share * (height - room.top - room.bottom);
  const end = points.at(-1);
  return (
    <svg
      className={styles['chart']}
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {baseline !== null && (
        <line className={styles['baseline']} x1={room.left} x2={right} y1={y(baseline)} y2={y(baseline)} />
      )}
      {target !== null && <line className={styles['target']} x1={room.left} x2={right} y1={y(target)} y2={y(target)} />}
      <polyline className={styles['line']} points={points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ')} />
      {points.map((point, index) => (
        <circle key={index} className={styles['dot']} cx={x(point.x)} cy={y(point.y)} r={point === end ? 3.5 : 2} />
      ))}
      {end !== undefined && (
        <text className={styles['last']} x={x(end.x) + 8} y={y(end.y) + 4}>
          {last}
        </text>
      )}
    </svg>
  );
}
