import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type MachineAnswer = 'ok' | 'forbidden' | 'slow' | 'page' | 'redirect' | 'flood' | 'empty';

export type MachineServer = {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The bodies that came, as they were sent. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
  readonly answerWith: (answer: MachineAnswer) => void;
  readonly stop: () => Promise<void>;
};

/** A machine on loopback that speaks LibreTranslate's protocol: it says the language and the text turned around. */
export async function startMachine(): Promise<MachineServer> {
  const asked: Record<string, unknown>[] = [];
  let answer: MachineAnswer = 'ok';
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      asked.push({ path: request.url, method: request.method, ...body });
      const json = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      switch (answer) {
        case 'ok':
          return json(200, { translatedText: `[${String(body['target'])}] ${String(body['q'])}` });
        case 'empty':
          return json(200, { translatedText: ' ' });
        case 'forbidden':
          return json(403, { error: 'Invalid API key' });
        case 'page':
          return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
        case 'redirect':
          return response.writeHead(302, { location: 'http://127.0.0.1:9/translate' }).end();
        case 'flood':
          return json(200, { translatedText: 'x'.repeat(2_000_000) });
        case 'slow':
          // Never answered: whoever asked gives up, and `stop` ends the connection.
          return undefined;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    answerWith: (next) => (answer = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
