import { sampleData } from '#formats/read/sample-data.ts';
import { textIn, type LocalizedText } from '#domain/localized-text.ts';
import { buildSample } from '#domain/sample/build-sample.ts';

/** Ids that are the same on every run. */
export function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
}

/** The sample meeting. */
export const records = buildSample(sampleData, { newId: countedIds() });

/** What a text says in Spanish. */
export function es(text: LocalizedText | null): string {
  return text === null ? '' : textIn(text, 'es').text;
}

/** The id of a person of the sample. */
export function personNamed(name: string): string | undefined {
  return records.people.find(({ displayName }) => displayName === name)?.id;
}
