/** Something in a translation that somebody should look at; `what` are the words in question. */
export type Remark = {
  readonly code: 'numbers' | 'placeholders' | 'codes' | 'terms';
  readonly what: readonly string[];
};

type Compared = {
  readonly source: string;
  readonly target: string;
  /** Markup that the file has inside of the translation. */
  readonly codes: readonly string[];
  /** Terms that are written the same in both languages. */
  readonly kept: readonly string[];
};

/** What a translation lost or gained against its source. */
export function remarksOn({ source, target, codes, kept }: Compared): Remark[] {
  const numbers = difference(numbersIn(source), numbersIn(target));
  const found: Remark[] = [
    { code: 'placeholders', what: difference(placeholdersIn(source), placeholdersIn(target)) },
    { code: 'codes', what: [...new Set(codes)] },
    { code: 'numbers', what: numbers },
    { code: 'terms', what: kept.filter((term) => !target.includes(term)) },
  ];
  return found.filter(({ what }) => what.length > 0);
}

/** Whether a translation must not come in before somebody has decided so. */
export function isBroken(remarks: readonly Remark[]): boolean {
  return remarks.some(({ code }) => code === 'placeholders' || code === 'codes');
}

/** `{name}`, `{{name}}`, `%s`, `%1$d`, addresses of pages and of mail: copied, never translated. */
export const placeholder =
  /\{\{?[\w.-]+\}?\}|%(?:\d+\$)?[sdif@]\b|https?:\/\/[^\s<>"»”)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([found]) => found.replace(/[.,;:!?…]+$/u, ''));
}

/** Numbers without what languages write differently: `1.500`, `1 500` and `1,500` are one, `2,5` is `2.5`. */
function numbersIn(text: string): string[] {
  const plain = text.normalize('NFKC').replace(placeholder, ' ');
  return [...plain.matchAll(/\d+(?:[.,'’ \u00A0\u202F]\d{3}(?!\d))*(?:[.,]\d+)?/gu)].map(([found]) =>
    found.replace(/[^\d]/g, ''),
  );
}

/** What only one of the two has, each as often as it is short. */
export function difference(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...missingIn(a, b), ...missingIn(b, a)])];
}

function missingIn(wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
