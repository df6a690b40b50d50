/** A scanner types a code far faster than a person: milliseconds a character, at most. */
const scannerPace = 40;

/** Whether a text came from a scanner: one word with a digit in it, typed at a pace no person reaches. */
export function cameFromScanner(text: string, elapsedMilliseconds: number): boolean {
  return /^\S*\d\S*$/.test(text) && text.length > 1 && elapsedMilliseconds < scannerPace * text.length;
}
