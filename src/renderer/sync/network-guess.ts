import type { DestinationId } from '#domain/ids.ts';

export type NetworkGuess = (destinationId: DestinationId, reached: boolean) => 'online' | 'offline' | null;

/**
 * Guesses from attempts whether there is a network; null where an attempt says nothing about it. One server that is
 * down is not the network: it counts only while no other one was reached since.
 */
export function createNetworkGuess(): NetworkGuess {
  const reachable = new Set<DestinationId>();
  return (destinationId, reached) => {
    if (reached) {
      reachable.add(destinationId);
      return 'online';
    }
    reachable.delete(destinationId);
    return reachable.size === 0 ? 'offline' : null;
  };
}
