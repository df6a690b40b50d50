import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type SelfSigned = {
  readonly port: number;
  /** How many requests were read, and how many handshakes were tried. */
  readonly counts: () => { readonly requests: number; readonly connections: number };
  readonly close: () => Promise<void>;
};

/** Why no certificate can be made here, or null where it can. */
export function noCertificate(): string | null {
  return spawnSync('openssl', ['version']).status === 0 ? null : 'openssl is not installed';
}

/** An HTTPS server on loopback whose certificate, made for it a moment ago, nobody vouches for. */
export async function startSelfSigned(): Promise<SelfSigned> {
  const { key, cert } = certificate();
  let requests = 0;
  let connections = 0;
  const server: Server = createServer({ key, cert }, (_request, response) => {
    requests += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.end('<title>let in</title>');
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    counts: () => ({ requests, connections }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(path.join(tmpdir(), 'plenaria-tls-'));
  try {
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    const files = ['-keyout', key, '-out', cert];
    execFileSync('openssl', ['req', '-x509', ...curve, '-nodes', '-days', '2', ...names, ...files], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
