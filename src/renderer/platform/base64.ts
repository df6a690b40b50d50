/** Arguments of one call: more would not fit on the stack. */
const chunk = 8192;

/** Bytes as base64 (RFC 4648, 4). */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}
