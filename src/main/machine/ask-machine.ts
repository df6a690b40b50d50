import { z } from 'zod';
import type { Locale } from '#domain/primitives.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { type MachineFailureCode, machineAddressProblem } from '#domain/translation/machine.ts';
import { failureOfCause } from '../destinations/webdav-failures.ts';

export type Asked = { readonly text: string; readonly from: Locale; readonly to: Locale };

type Machine = {
  readonly address: string;
  readonly key: string | null;
  /** 30 s unless told. */
  readonly patienceMilliseconds?: number;
};

const answerSchema = z.object({ translatedText: z.string().max(100_000) });

/** No draft of a text is larger: the rest of such an answer is not read. Bytes. */
const mostBytes = 512 * 1024;

/**
 * One text to a machine that speaks LibreTranslate's protocol. A redirect is an error: following it would send the
 * text, and the key, elsewhere.
 */
export async function askMachine(
  { address, key, patienceMilliseconds = 30_000 }: Machine,
  { text, from, to }: Asked,
): Promise<Result<string, MachineFailureCode>> {
  if (machineAddressProblem(address) !== null) return fail('no_address');
  const body = { q: text, source: from, target: to, format: 'text', ...(key === null ? {} : { api_key: key }) };
  try {
    const answer = await fetch(endpointOf(address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return fail(failureOfStatus(answer.status));
    }
    return readDraft(await readText(answer));
  } catch (cause: unknown) {
    return fail(codeOf(cause));
  }
}

/** LibreTranslate listens at /translate; whoever gives a path means it. */
function endpointOf(address: string): URL {
  const url = new URL(address.trim());
  if (url.pathname === '/') url.pathname = '/translate';
  return url;
}

function failureOfStatus(status: number): MachineFailureCode {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  if (status === 400 || status === 422) return 'no_languages';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 413) return 'too_long';
  if (status === 429) return 'too_many_requests';
  return status >= 500 ? 'server_error' : 'unexpected_answer';
}

async function readText({ body }: Response): Promise<string | null> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readDraft(text: string | null): Result<string, MachineFailureCode> {
  try {
    const parsed = answerSchema.safeParse(JSON.parse(text ?? ''));
    const draft = parsed.success ? parsed.data.translatedText.trim() : '';
    return draft === '' ? fail('unexpected_answer') : ok(draft);
  } catch {
    // Not JSON: a page of the network, or another service.
    return fail('unexpected_answer');
  }
}

function codeOf(cause: unknown): MachineFailureCode {
  const { code } = failureOfCause(cause);
  return code === 'timeout' || code === 'tls' ? code : 'unreachable';
}
