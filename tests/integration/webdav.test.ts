import { expect, it } from 'vitest';
import { startWebdav } from '../servers/webdav.ts';
import { sendToWebdav, verifyOnWebdav } from '#main/destinations/webdav.ts';
import { sha256Of } from '#main/files/artifact-store.ts';
it('x', async () => {
  const s = await startWebdav();
  const bytes = Buffer.from('hola');
  const t = {
    account: { url: s.url + 'a/b c/', user: s.user, password: s.password },
    fileName: 'ñ #1.md',
    sha256: sha256Of(bytes),
    bytes,
  };
  console.log(
    await sendToWebdav(t),
    await verifyOnWebdav(t),
    await sendToWebdav(t),
    await s.list(),
    await s.requests(),
  );
  await s.stop();
  console.log(await sendToWebdav(t));
  await s.start();
  console.log(await verifyOnWebdav(t));
  await s.remove();
  expect(1).toBe(1);
});
