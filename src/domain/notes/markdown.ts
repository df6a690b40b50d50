/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      /** As written; whoever shows it asks `opensOutside` first. */
      readonly url: string;
      readonly title: string;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'image'; readonly sha256: string; readonly alt: string }
  | { readonly kind: 'break' };

export type ListItem = {
  /** The number it was given; null in a list without numbers. */
  readonly number: number | null;
  /** A box before it; null where it has none. */
  readonly box: 'open' | 'done' | null;
  readonly blocks: readonly Block[];
};

/** A piece of a note. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'rule' };

/** The first row of a table is its head. */
export type TableRow = readonly (readonly Inline[])[];

/** The text of a note, read: what is shown of it, and what exporters write. */
export type MarkdownDocument = readonly Block[];

/** Notes up to this length are read as Markdown; longer ones are shown as they are written. UTF-16 units. */
export const longestMarkdown = 100_000;

/** How a picture is named in a note: `![foto](image:<sha256>)`. */
export function pictureReference(name: string, sha256: string): string {
  const alt = name.replace(/[\\[\]\r\n]+/gu, ' ').trim();
  return `![${alt}](image:${sha256})`;
}

/** The pictures a note names, each once, in their order. */
export function picturesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\(image:([0-9a-f]{64})\)/gu)].map(([, sha256 = '']) => sha256))];
}

/** Whether the system opens an address: the host hands on https and mailto only. The others are shown as text. */
export function opensOutside(url: string): boolean {
  return /^https:\/\/[^\s/]+/iu.test(url) || /^mailto:[^\s?]+@[^\s?]+$/iu.test(url);
}
