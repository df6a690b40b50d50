/** A stretch of text that both versions have, or only the earlier (`del`) or the later one (`ins`). */
export type DiffPart = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

/** Cells of the comparison table; beyond it the middle of the texts is shown as replaced. About 16 MB. */
const mostCells = 4_000_000;

/** Words, white space, and every other character on its own. Together they are the text. */
const piece = /\s+|[\p{L}\p{N}\p{M}\p{Pc}'’-]+|[^]/gu;

/**
 * What changed between two texts, word by word: the longest common run of words stays. The `same` and `del` parts
 * joined are the earlier text, the `same` and `ins` parts the later one.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = before.match(piece) ?? [];
  const b = after.match(piece) ?? [];
  const head = commonHead(a, b);
  const tail = commonTail(a.slice(head), b.slice(head));
  const middle = steps(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (pieces: readonly string[]) => pieces.map((text): DiffPart => ({ kind: 'same', text }));
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function commonTail(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function steps(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const replaced: DiffPart[] = [
    { kind: 'del', text: a.join('') },
    { kind: 'ins', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostCells) return replaced;
  const width = b.length + 1;
  const longest = longestCommon(a, b);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const skipLeft = i < a.length ? (longest[(i + 1) * width + j] ?? 0) : -1;
    const skipRight = j < b.length ? (longest[i * width + j + 1] ?? 0) : -1;
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && skipLeft >= skipRight) {
      parts.push({ kind: 'del', text: left });
      i += 1;
    } else if (right !== undefined) {
      parts.push({ kind: 'ins', text: right });
      j += 1;
    }
  }
  return parts;
}

/** For every pair of places, how many pieces the rests have in common. */
function longestCommon(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const below = table[at + width] ?? 0;
      const beside = table[at + 1] ?? 0;
      table[at] = a[i] === b[j] ? (table[at + width + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  return table;
}

/** Neighbours of a kind become one part; a space alone between two changes belongs to both, so that runs stay whole. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  let [del, ins] = ['', ''];
  const flush = () => {
    if (del !== '') result.push({ kind: 'del', text: del });
    if (ins !== '') result.push({ kind: 'ins', text: ins });
    [del, ins] = ['', ''];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === 'del') del += text;
    else if (kind === 'ins') ins += text;
    else if (del !== '' && ins !== '' && text.trim() === '' && (parts[at + 1]?.kind ?? 'same') !== 'same') {
      del += text;
      ins += text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result.splice(-1, 1, { kind: 'same', text: last.text + text });
      else result.push({ kind: 'same', text });
    }
  }
  flush();
  return result;
}
