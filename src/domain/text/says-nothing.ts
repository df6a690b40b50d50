/** Whether a text has nothing to show: white space, and control characters that every format leaves out. */
export function saysNothing(text: string): boolean {
  return !/[^\s\p{Cc}]/u.test(text);
}
