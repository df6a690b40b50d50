import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { instant } from '#tests/builders/meeting.ts';
import { finishPdf, type PdfProperties } from './finish-pdf.ts';

const properties: PdfProperties = {
  title: 'Réunion\u00A0: points à retenir 🇺🇾',
  language: 'fr',
  author: 'LACNIC et LACTLD',
  subject: 'Montevideo,\n8 février 2023',
  createdAt: instant('2023-02-09T12:00:00.000Z'),
};

async function printed(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addPage();
  pdf.setTitle('app://print/1.html');
  return pdf.save();
}

describe('a finished PDF', () => {
  it('says its title, language, author, subject and date', async () => {
    const pdf = await PDFDocument.load(await finishPdf(await printed(), properties), { updateMetadata: false });
    expect(pdf.getTitle()).toBe(properties.title);
    expect(pdf.getAuthor()).toBe('LACNIC et LACTLD');
    expect(pdf.getSubject()).toBe('Montevideo, 8 février 2023');
    expect(pdf.getCreationDate()?.toISOString()).toBe(properties.createdAt);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(fr)');
    const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(preferences.get(PDFName.of('DisplayDocTitle')))).toBe('true');
    expect(pdf.getPageCount()).toBe(2);
  });

  it('is the same file when it is made again', async () => {
    const bytes = await printed();
    expect(await finishPdf(bytes, properties)).toEqual(await finishPdf(bytes, properties));
  });

  it('is not made of what is no PDF', async () => {
    await expect(finishPdf(new Uint8Array([1, 2, 3]), properties)).rejects.toThrow();
  });
});
