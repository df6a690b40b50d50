/** The first pause, in seconds; each further attempt doubles it. */
export const firstPauseSeconds = 5;

/** No pause of our own is longer, in seconds: a quarter of an hour. */
export const longestPauseSeconds = 900;

/** No pause at all is believed to be longer, in seconds: an hour, which is also the cap of a server's Retry-After. */
export const longestWaitSeconds = 3600;

export type Pause = {
  /** Attempts so far, 1 after the first. */
  readonly attempts: number;
  /** 0 to 1; spreads the attempts of many laptops that lost the same network. */
  readonly jitter: number;
  /** What the server asked for, or null. */
  readonly retryAfterSeconds: number | null;
};

/** Seconds until the next attempt: 5, 10, 20 … 900, of which the half is drawn; never less than the server asked for. */
export function pauseSeconds({ attempts, jitter, retryAfterSeconds }: Pause): number {
  const doubled = firstPauseSeconds * 2 ** Math.min(Math.max(attempts - 1, 0), 20);
  const own = Math.min(doubled, longestPauseSeconds) * (0.5 + 0.5 * jitter);
  return Math.min(Math.max(own, retryAfterSeconds ?? 0), longestWaitSeconds);
}
