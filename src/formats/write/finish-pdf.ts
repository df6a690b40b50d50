import { PDFDocument } from '@cantoo/pdf-lib';
import type { Instant, Locale } from '#domain/primitives.ts';
import { oneLine } from './plain-text.ts';

export type PdfProperties = {
  readonly title: string;
  readonly language: Locale;
  readonly author: string | null;
  readonly subject: string;
  readonly createdAt: Instant;
};

/**
 * Gives a printed PDF what the older run time leaves out: title (shown instead of the file name), language,
 * author, subject, dates (ISO 32000-1, 7.9.4, 12.2, 14.3.3, 14.9.2). Pages, tags and outline stay as they are.
 */
export async function finishPdf(bytes: Uint8Array, properties: PdfProperties): Promise<Uint8Array> {
  const { title, language, author, subject, createdAt } = properties;
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.setTitle(oneLine(title), { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  if (author !== null) pdf.setAuthor(oneLine(author));
  pdf.setSubject(oneLine(subject));
  pdf.setCreator('Plenaria');
  pdf.setCreationDate(new Date(createdAt));
  pdf.setModificationDate(new Date(createdAt));
  return pdf.save();
}
