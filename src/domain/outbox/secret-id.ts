import type { Destination } from '../records/summary.ts';

/**
 * The name under which a destination's password is kept. It holds the server and the user: another address under the
 * same record never gets a password that was given for this one.
 */
export function secretIdOf({ id, url, user }: Pick<Destination, 'id' | 'url' | 'user'>): string {
  return `${id}.${fnv1a64(`${originOf(url)}\n${user}`)}`;
}

/** Scheme, host and port of an address, without the library a pure module may not use. */
function originOf(url: string): string {
  return (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url.trim())?.[0] ?? url).toLowerCase();
}

/** FNV-1a of 64 bits, in hex. It tells addresses apart; it keeps no secret. */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
