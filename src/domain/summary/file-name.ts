import type { Locale } from '../primitives.ts';
import type { ExportFormat, SummaryTemplate } from '../records/summary.ts';

/** Leaves room for template, language and version under the 255 bytes of most file systems. */
const maxSlugLength = 60;
const fallbackSlug = 'meeting';

/** Names Windows keeps for devices, whatever their extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters that don't come apart into a base letter and a mark. */
const unfolded: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

/** A short name as it goes into file names: `Montevideo 2023` is `montevideo-2023`. Safe on every file system. */
export function slugOf(acronym: string): string {
  const folded = acronym
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[æœøßđðħıłþ]/g, (letter) => unfolded[letter] ?? letter)
    .replace(/\p{Mark}/gu, '');
  const slug = trimmed(trimmed(folded.replace(/[^a-z0-9]+/g, '-')).slice(0, maxSlugLength));
  if (slug === '') return fallbackSlug;
  return deviceName.test(slug) ? `${fallbackSlug}-${slug}` : slug;
}

export type ArtifactName = {
  readonly slug: string;
  readonly template: SummaryTemplate;
  readonly locale: Locale;
  /** The language of the right column of a bilingual document. */
  readonly second?: Locale | undefined;
  readonly version: number;
  readonly format: ExportFormat;
};

/** `montevideo-2023_takeaways_es_v3.pdf`, `…_takeaways_es+fr_v3.pdf`. Others script against this form: four parts. */
export function artifactFileName({ slug, template, locale, second, version, format }: ArtifactName): string {
  const language = second === undefined ? locale : `${locale}+${second}`;
  return `${slug}_${templateInNames(template)}_${language}_v${version}.${format}`;
}

/** A template as it stands in names of files: `run-of-show`. */
export function templateInNames(template: SummaryTemplate): string {
  return template.replaceAll('_', '-');
}

function trimmed(slug: string): string {
  return slug.replace(/^-+|-+$/g, '');
}
