const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\uD802-\uD803][\uDC00-\uDFFF]|\uD83A[\uDC00-\uDFFF]/;

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/**
 * A name that goes into one of our sentences: what it does to the direction of writing ends with it.
 * An isolate (UAX #9, 2.4) also closes embeddings and overrides somebody left open.
 */
export function isolated(text: string): string {
  if (!bidiControls.test(text) && !rightToLeft.test(text)) return text;
  return `${firstStrongIsolate}${withBalancedIsolates(text)}${popIsolate}`;
}

/** An unmatched end would close the outer isolate too early. */
function withBalancedIsolates(text: string): string {
  let open = 0;
  let result = '';
  for (const char of text) {
    if (char === popIsolate) {
      if (open === 0) continue;
      open -= 1;
    } else if (char >= '\u2066' && char <= firstStrongIsolate) {
      open += 1;
    }
    result += char;
  }
  return result + popIsolate.repeat(open);
}
