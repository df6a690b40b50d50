import { maxFileBytes } from '#shared/contract.ts';

export type Account = {
  readonly url: string;
  /** Empty where the server asks for none. */
  readonly user: string;
  readonly password: string;
  /** How long nothing may come before the request is given up; 60 s unless told. */
  readonly patienceMilliseconds?: number;
};

export type Request = {
  readonly url: URL;
  readonly method: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An answer with its whole body. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array };

const defaultPatienceMilliseconds = 60_000;

/** The slowest line that is waited for: 16 bytes a millisecond. A server that drips slower is given up. */
const slowestBytesPerMillisecond = 16;

/**
 * One request with the account's credentials. A redirect is handed back as it is: following it would send the
 * credentials elsewhere. Certificates are checked by the runtime and nowhere overridden.
 */
export async function call(account: Account, { url, method, body, headers }: Request): Promise<Answer> {
  const deadline = new Deadline(account.patienceMilliseconds ?? defaultPatienceMilliseconds);
  deadline.extend(body?.byteLength ?? 0);
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...authorization(account), ...headers, 'cache-control': 'no-cache' },
      redirect: 'manual',
      signal: deadline.signal,
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
    });
    return { status: answer.status, headers: answer.headers, body: await readBody(answer, deadline) };
  } finally {
    deadline.end();
  }
}

function authorization({ user, password }: Account): Record<string, string> {
  if (user === '') return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

async function readBody(answer: Response, deadline: Deadline): Promise<Uint8Array> {
  if (answer.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    // Nothing that was ever sent is larger: the rest is not worth its memory.
    if (size > maxFileBytes) break;
    chunks.push(chunk);
    deadline.extend(chunk.byteLength);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Gives up at a moment that each byte puts off a little, so that large files have time and a slow drip has none. */
class Deadline {
  private readonly controller = new AbortController();
  private at: number;
  private timer: NodeJS.Timeout;

  constructor(patienceMilliseconds: number) {
    this.at = performance.now() + patienceMilliseconds;
    this.timer = this.arm();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  extend(bytes: number): void {
    this.at += bytes / slowestBytesPerMillisecond;
    clearTimeout(this.timer);
    this.timer = this.arm();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private arm(): NodeJS.Timeout {
    const left = Math.max(this.at - performance.now(), 0);
    return setTimeout(() => this.controller.abort(new DOMException('The server is too slow', 'TimeoutError')), left);
  }
}
