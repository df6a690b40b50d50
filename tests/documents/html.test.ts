import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { documentFontCss } from '#formats/write/font-css.ts';
import { writeBilingualHtml } from '#formats/write/bilingual/write-bilingual-html.ts';
import { writeHtml } from '#formats/write/write-html.ts';
import { hostileDocuments, sampleDocuments } from './composed.ts';

/** As its authors recommend, with the rules of the standard and of accessibility. */
const validatorOf = (rules: Readonly<Record<string, 'off' | ['error', object]>>) =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // A title is as long as people made it; the limit is for what search engines show.
      'long-title': 'off',
      // Without bullets, Safari no longer takes a list for one unless it is told.
      'no-redundant-role': 'off',
      // How an element without content is closed is a matter of taste.
      'void-style': 'off',
      // How wide columns are is said by each table.
      'no-inline-style': ['error', { allowedProperties: ['width'] }],
      ...rules,
    },
  });

const validator = validatorOf({});
/** Two columns have a title each. */
const bilingual = validatorOf({ 'heading-level': ['error', { allowMultipleH1: true }] });

/** What the validator has to say, as `rule (line): message`. */
async function faults(html: string, by = validator): Promise<string[]> {
  const { results } = await by.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} (${line}:${column}): ${message}`),
  );
}

describe('the HTML of a document, to a validator that is not ours', () => {
  it('is refused when it is wrong, so that its silence means something', async () => {
    expect(
      await faults('<!DOCTYPE html>\n<html lang="es"><head></head><body><p><div></div></p></body></html>'),
    ).not.toEqual([]);
  });

  it.each(sampleDocuments())('is valid: the sample, $name', async ({ document }) => {
    expect(await faults(writeHtml(document))).toEqual([]);
  });

  it.each([0, 45])('is valid whatever people wrote (%i)', async (turn) => {
    for (const { document } of hostileDocuments(turn)) expect(await faults(writeHtml(document))).toEqual([]);
  });

  it('is valid with fonts of its own', async () => {
    const [one] = sampleDocuments();
    if (one === undefined) throw new Error('no sample');
    expect(await faults(writeHtml(one.document, { fontCss: documentFontCss }))).toEqual([]);
  });

  it('is valid in two languages', async () => {
    const documents = sampleDocuments();
    for (const { document, template } of documents.filter(({ locale }) => locale === 'es')) {
      const french = documents.find((other) => other.template === template && other.locale === 'fr');
      if (french === undefined) throw new Error('no French');
      expect(await faults(writeBilingualHtml([document, french.document]), bilingual)).toEqual([]);
    }
  });
});
