import type { HeadingLevel } from './document.ts';

/** The level of what stands under a heading; HTML knows none below 6. */
export function below(level: HeadingLevel): HeadingLevel {
  return level >= 6 ? 6 : ((level + 1) as HeadingLevel);
}
