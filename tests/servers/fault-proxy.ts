import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does to a request instead of passing it on. */
export type Fault =
  | { readonly kind: 'pass' }
  /** The connection ends before a byte is answered. */
  | { readonly kind: 'cut' }
  /** Half of the request body is read, then the connection ends. */
  | { readonly kind: 'cut_upload' }
  /** Nothing is ever answered. */
  | { readonly kind: 'stall' }
  /** One byte of the answer now and then. */
  | { readonly kind: 'drip' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A captive portal: 200 and a page of its own, whatever was asked. */
  | { readonly kind: 'portal' }
  /** The server behind gets the request and does it; its answer is lost. */
  | { readonly kind: 'lose_answer' }
  /** The server behind gets only the first half of the body, and acknowledges it. */
  | { readonly kind: 'truncate_upload' }
  /** The answer's body comes half. */
  | { readonly kind: 'truncate_answer' }
  /** An answer that is not HTTP. */
  | { readonly kind: 'garbage' };

export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly status: number | null;
};

export type FaultProxy = {
  /** The address of the proxy with the path of the server behind it. */
  readonly url: string;
  readonly seen: Seen[];
  /** Decides for each request; `n` counts the requests of that method from 1. */
  setFault: (choose: (request: { method: string; path: string; n: number }) => Fault) => void;
  /** The same fault for every request of a method, or for the first `times` of them. */
  fault: (method: string, fault: Fault, times?: number) => void;
  /** No fault any more. */
  heal: () => void;
  readonly close: () => Promise<void>;
};

type State = { choose: (request: { method: string; path: string; n: number }) => Fault; counts: Map<string, number> };

/** A proxy on loopback in front of a server, that fails on demand. */
export async function startFaultProxy(targetUrl: string): Promise<FaultProxy> {
  const target = new URL(targetUrl);
  const seen: Seen[] = [];
  const pass: State['choose'] = () => ({ kind: 'pass' });
  const state: State = { choose: pass, counts: new Map() };
  const server = createServer((incoming, answer) => void handle({ incoming, answer, target, state, seen }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const setFault: FaultProxy['setFault'] = (choose) => {
    state.choose = choose;
    state.counts = new Map();
  };
  return {
    url: `http://127.0.0.1:${port}${target.pathname}`,
    seen,
    setFault,
    fault: (method, fault, times = Infinity) =>
      setFault((asked) => (asked.method === method && asked.n <= times ? fault : { kind: 'pass' })),
    heal: () => setFault(pass),
    close: () => close(server),
  };
}

type Exchange = {
  readonly incoming: IncomingMessage;
  readonly answer: ServerResponse;
  readonly target: URL;
  readonly state: State;
  readonly seen: Seen[];
};

async function handle(exchange: Exchange): Promise<void> {
  const { incoming, answer, state, seen } = exchange;
  const method = incoming.method ?? 'GET';
  const n = (state.counts.get(method) ?? 0) + 1;
  state.counts.set(method, n);
  const path = incoming.url ?? '/';
  const fault = state.choose({ method, path, n });
  const note = (status: number | null) =>
    seen.push({ method, path, authorization: incoming.headers.authorization, status });
  if (fault.kind === 'cut_upload') {
    incoming.once('data', () => incoming.socket.destroy());
    note(null);
    return;
  }
  const body = await bodyOf(incoming);
  note(await apply({ ...exchange, fault, body }));
  answer.on('error', () => incoming.socket.destroy());
}

async function apply(exchange: Exchange & { readonly fault: Fault; readonly body: Buffer }): Promise<number | null> {
  const { incoming, answer, fault, body } = exchange;
  switch (fault.kind) {
    case 'status':
      answer.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers }).end('<p>refused</p>');
      return fault.status;
    case 'portal':
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to this network</body></html>');
      return 200;
    case 'stall':
      return null;
    case 'drip': {
      answer.writeHead(200, { 'content-type': 'application/octet-stream' });
      const timer = setInterval(() => answer.write('x'), 20);
      answer.on('close', () => clearInterval(timer));
      return 200;
    }
    case 'garbage':
      incoming.socket.end('SSH-2.0-OpenSSH_9.2\r\n');
      return null;
    case 'cut':
    case 'cut_upload':
      incoming.socket.destroy();
      return null;
    default:
      return passOn({ ...exchange, fault, body });
  }
}

type PassFault = Extract<Fault, { readonly kind: 'pass' | 'lose_answer' | 'truncate_upload' | 'truncate_answer' }>;

async function passOn(
  exchange: Exchange & { readonly fault: PassFault; readonly body: Buffer },
): Promise<number | null> {
  const { incoming, answer, target, fault, body } = exchange;
  const sent = fault.kind === 'truncate_upload' ? body.subarray(0, Math.floor(body.length / 2)) : body;
  const forwarded = await forward({ incoming, target, body: sent });
  if (fault.kind === 'lose_answer') {
    incoming.socket.destroy();
    return null;
  }
  const { 'transfer-encoding': _encoding, connection: _connection, ...headers } = forwarded.headers;
  answer.writeHead(forwarded.status, { ...headers, 'content-length': forwarded.body.length });
  if (fault.kind === 'truncate_answer') {
    answer.write(forwarded.body.subarray(0, Math.floor(forwarded.body.length / 2)), () => incoming.socket.destroy());
  } else {
    answer.end(forwarded.body);
  }
  return forwarded.status;
}

type Forwarded = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer };

function forward({
  incoming,
  target,
  body,
}: {
  readonly incoming: IncomingMessage;
  readonly target: URL;
  readonly body: Buffer;
}): Promise<Forwarded> {
  const { 'transfer-encoding': _encoding, connection: _connection, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: { ...headers, host: target.host, 'content-length': body.length },
        agent: false,
      },
      (answer) => {
        bodyOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
