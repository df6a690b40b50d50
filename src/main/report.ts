/** Tells the log of the host what went wrong. Never shown to the page: a message may hold paths and stacks. */
export function report(message: string, cause?: unknown): void {
  const detail =
    cause instanceof Error
      ? `: ${cause.stack ?? cause.message}`
      : cause === undefined
        ? ''
        : `: ${JSON.stringify(cause)}`;
  process.stderr.write(`plenaria: ${message}${detail}\n`);
}
