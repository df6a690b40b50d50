import type { Locale } from '#domain/primitives.ts';
import { type Email, writeEmail } from '#formats/write/write-email.ts';
import { composeDocument, type DocumentSource } from './compose-document.ts';

/** A document as a message in one language. */
export function composeEmail(source: DocumentSource, locale: Locale): Email {
  return writeEmail(composeDocument(source, locale).document);
}

/** Puts a message on the clipboard, for programs that keep its look and for those that don't. False where none is to be had. */
export async function copyEmail({ html, text }: Email): Promise<boolean> {
  return copied(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]),
  );
}

/** Puts text on the clipboard. */
export function copyText(text: string): Promise<boolean> {
  return copied(() => navigator.clipboard.writeText(text));
}

async function copied(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (cause: unknown) {
    console.error(cause);
    return false;
  }
}
