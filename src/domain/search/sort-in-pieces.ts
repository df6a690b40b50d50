/** So much is sorted, or merged, between two yields. */
const piece = 2000;

/** Sorts texts by code units and yields on the way, so that nobody who types meanwhile has to wait. */
export function* sortInPieces(texts: readonly string[]): Generator<void, string[]> {
  let runs: string[][] = [];
  for (let from = 0; from < texts.length; from += piece) {
    runs.push(texts.slice(from, from + piece).sort());
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeInPieces(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two sorted lists as one. */
export function* mergeInPieces(a: readonly string[], b: readonly string[]): Generator<void, string[]> {
  const merged: string[] = [];
  let [left, right] = [0, 0];
  while (left < a.length || right < b.length) {
    const [one, other] = [a[left], b[right]];
    if (other === undefined || (one !== undefined && one <= other)) {
      merged.push(one ?? '');
      left += 1;
    } else {
      merged.push(other);
      right += 1;
    }
    if (merged.length % piece === 0) yield;
  }
  return merged;
}
