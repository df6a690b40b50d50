import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#domain/primitives.ts';
import { summaryTemplates } from '#domain/records/summary.ts';
import { writeMarkdown } from '#formats/write/write-markdown.ts';
import { sampleDocuments } from './composed.ts';

/**
 * The documents of the sample meeting as they were read and found right. Where a change is meant, renew them with
 * `npx vitest run tests/documents/goldens.test.ts -u` and read what differs before it is kept.
 */
const folder = path.resolve(import.meta.dirname, 'goldens');

describe('the documents of the sample, by every template in four languages', () => {
  it('were all read once, and there is none that no template makes', () => {
    const wanted = locales.flatMap((locale) => summaryTemplates.map((template) => path.join(locale, `${template}.md`)));
    const found = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.md'));
    expect(found.map(String).sort()).toEqual(wanted.sort());
  });

  it.each(sampleDocuments())('are what they were: $name', async ({ template, locale, document }) => {
    await expect(writeMarkdown(document)).toMatchFileSnapshot(path.join(folder, locale, `${template}.md`));
  });
});
