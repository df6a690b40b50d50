import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Running, answerDialog, expect } from '../e2e/app.ts';
import type { WebdavServer } from '../servers/webdav.ts';

/** Where the demonstration sends its documents. */
export type Place = {
  /** Where what was delivered lies. */
  readonly folder: string;
  /** Fills in the dialog of a new destination. */
  readonly describe: (running: Running) => Promise<void>;
  /** Sees that nothing is sent yet, where that can be arranged. */
  readonly waits: (running: Running) => Promise<void>;
  /** Brings the network back. */
  readonly open: (running: Running) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** A WebDAV server that is down until the evening. */
export function webdavPlace(server: WebdavServer): Place {
  return {
    folder: server.folder,
    describe: async ({ page }) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nombre').fill('Nube de la secretaría');
      await dialog.getByLabel('Dirección de la carpeta').fill(server.url);
      await dialog.getByLabel('Usuario').fill(server.user);
      await dialog.getByLabel('Contraseña').fill(server.password);
      await dialog.getByRole('button', { name: 'Agregar destino' }).click();
      await expect(dialog).toBeHidden();
    },
    waits: async () => expect(await server.list()).toEqual([]),
    open: async ({ page }) => {
      await server.start();
      await page.getByRole('button', { name: 'Escribir la contraseña' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Contraseña').fill(server.password);
      await dialog.getByRole('button', { name: 'Usar esta contraseña' }).click();
    },
    remove: () => server.remove(),
  };
}

/** A folder, where the machine has no WebDAV server. It is always there, so nothing waits. */
export function folderPlace(): Place {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-stick-'));
  return {
    folder,
    describe: async ({ app, page }) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: /Carpeta/ }).click();
      await dialog.getByLabel('Nombre').fill('Memoria USB');
      await answerDialog(app, folder);
      await dialog.getByRole('button', { name: 'Elegir una carpeta' }).click();
      await dialog.getByRole('button', { name: 'Agregar destino' }).click();
      await expect(dialog).toBeHidden();
    },
    waits: () => Promise.resolve(),
    open: () => Promise.resolve(),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
