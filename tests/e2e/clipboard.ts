import type { ElectronApplication } from '@playwright/test';

/** The clipboard of the host until Electron 44; since then it is that of the web. */
type OldClipboard = {
  readonly write: (data: { readonly text: string; readonly html: string }) => void;
  readonly writeImage: (image: unknown) => void;
};

/** Puts a passage on the clipboard, as a word processor does. */
export async function copyHtml(app: ElectronApplication, passage: { readonly html: string; readonly text: string }) {
  await app.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    const old = clipboard as unknown as OldClipboard;
    if ('writeImage' in clipboard) old.write({ html, text });
    else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  }, passage);
}

/** Puts a picture on the clipboard, as a screenshot is. Sides in pixels. */
export async function copyPicture(app: ElectronApplication, size: { readonly width: number; readonly height: number }) {
  await app.evaluate(async ({ clipboard, ClipboardItem, nativeImage }, { width, height }) => {
    const image = nativeImage.createFromBitmap(Buffer.alloc(width * height * 4, 0xc0), { width, height });
    clipboard.clear();
    const old = clipboard as unknown as OldClipboard;
    if ('writeImage' in clipboard) old.writeImage(image);
    else await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(image.toPNG())]) })]);
  }, size);
}

/** What of a passage is on the clipboard. */
export function copiedPassage(app: ElectronApplication): Promise<{ readonly html: string; readonly text: string }> {
  return app.evaluate(async ({ clipboard }) => {
    const old = clipboard as unknown as { readonly readHTML: () => string; readonly readText: () => string };
    if ('readHTML' in clipboard) return { html: old.readHTML(), text: old.readText() };
    const [item] = await clipboard.read();
    const textOf = async (type: string) => {
      const blob = await item?.getType(type);
      return blob instanceof Blob ? blob.text() : '';
    };
    return { html: await textOf('text/html'), text: await textOf('text/plain') };
  });
}
