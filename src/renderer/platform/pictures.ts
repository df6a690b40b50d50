/** The bytes of a picture that the host has, or null where it has none: it is on another laptop. */
export async function storedPicture(sha256: string): Promise<Uint8Array | null> {
  const answer = await fetch(`/images/${sha256}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
