import { type Visibility, visibilities } from '../primitives.ts';

/** The narrowest of several circles of readers: what is said in an internal item is internal. */
export function strictest(circles: readonly Visibility[]): Visibility {
  return circles.reduce<Visibility>((a, b) => (visibilities.indexOf(b) > visibilities.indexOf(a) ? b : a), 'public');
}
