type ProgressRingProps = { readonly done: number; readonly total: number; readonly size?: number };

/** How much of something is done, as a small ring. Its number stands beside it as text. */
export function ProgressRing({ done, total, size = 14 }: ProgressRingProps) {
  const share = total === 0 ? 0 : Math.min(done / total, 1);
  const radius = 5.5;
  const round = 2 * Math.PI * radius;
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden>
      <circle cx={7} cy={7} r={radius} fill="none" stroke="var(--line-2)" strokeWidth={2} />
      <circle
        cx={7}
        cy={7}
        r={radius}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeDasharray={`${share * round} ${round}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
