/** What is wrong with a WebDAV address as typed: no whole http address, or a user written into it. Null where nothing. */
export function addressProblem(address: string): 'wrong' | 'holds_user' | null {
  const match = /^https?:\/\/([^/?#\s]+)(?:[/?#]\S*)?$/i.exec(address.trim());
  if (match === null || address.trim().length > 2000) return 'wrong';
  return match[1]?.includes('@') ? 'holds_user' : null;
}
