import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';

const pages = new Map<string, string>();
let prepared = false;

/** Header and footer of each printed page are drawn by Chromium from this template, outside of the page's styles. */
const footer = `<div style="width:100%;font:8px Inter,sans-serif;color:#69635A;text-align:center">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/**
 * Prints a self-contained HTML page to PDF (A4) in a hidden window that has no script, no network and no storage.
 * Tags and outline are asked for; runtimes that cannot make them ignore it.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const partition = session.fromPartition('print');
  prepare(partition);
  const id = randomUUID();
  pages.set(id, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: partition, javascript: false, sandbox: true, contextIsolation: true, webgl: false },
  });
  try {
    await window.loadURL(`app://print/${id}.html`);
    const options = {
      pageSize: 'A4' as const,
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    };
    return new Uint8Array(await window.webContents.printToPDF(options));
  } finally {
    pages.delete(id);
    window.destroy();
  }
}

function prepare(partition: Electron.Session): void {
  if (prepared) return;
  prepared = true;
  partition.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  partition.setPermissionCheckHandler(() => false);
  partition.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !/^(app|data):/.test(details.url) });
  });
  partition.protocol.handle('app', (request) => {
    const html = pages.get(/^app:\/\/print\/([0-9a-f-]{36})\.html$/.exec(request.url)?.[1] ?? '');
    return html === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
          },
        });
  });
}
