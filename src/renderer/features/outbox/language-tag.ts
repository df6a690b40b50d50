import type { Artifact } from '#domain/records/summary.ts';

/** The language of a file in two letters; of a bilingual document both, "ES+FR". */
export function languageTag({ locale, second }: Pick<Artifact, 'locale' | 'second'>): string {
  return (second === undefined ? locale : `${locale}+${second}`).toUpperCase();
}
