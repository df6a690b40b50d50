import { fail, ok } from '#domain/result.ts';
import type { ChannelOutput, DeliveryFailure } from '#shared/contract.ts';
import { sha256Of } from '../files/artifact-store.ts';
import { isPlainName } from './file-name.ts';
import { type Account, type Answer, type Request, call } from './http-call.ts';
import { mediaTypeOf } from './media-type.ts';
import { failureOfAnswer, failureOfCause, isStored } from './webdav-failures.ts';

type Target = { readonly account: Account; readonly fileName: string; readonly sha256: string };
type Upload = Target & { readonly bytes: Uint8Array };

/**
 * Puts a file into a WebDAV collection (RFC 4918). It is looked up first: the same bytes under the same name were
 * already sent (an answer was lost), other bytes are never replaced. `If-None-Match: *` asks the server for the same,
 * but not every server honours it; so only reading back makes a delivery. A missing collection is made once.
 */
export async function sendToWebdav(target: Upload): Promise<ChannelOutput<'delivery.send'>> {
  if (!isHttp(target.account) || !isPlainName(target.fileName)) return fail(failure('not_webdav'));
  try {
    const there = await propfind(target.account, fileUrl(target));
    if (there.status === 207) return await compareWithTaken(target);
    if (there.status !== 404 && there.status !== 409) return fail(failureOfAnswer(there));
    return await putAndMakeFolder(target);
  } catch (cause: unknown) {
    return fail(failureOfCause(cause));
  }
}

/** Reads the file back and compares its sha256: only this makes a delivery. */
export async function verifyOnWebdav(target: Target): Promise<ChannelOutput<'delivery.verify'>> {
  if (!isHttp(target.account) || !isPlainName(target.fileName)) return fail(failure('not_webdav'));
  try {
    const answer = await call(target.account, { url: fileUrl(target), method: 'GET' });
    const sha256 = sha256Of(answer.body);
    if (answer.status === 200 && sha256 === target.sha256) return ok({ etag: answer.headers.get('etag'), sha256 });
    if (answer.status !== 200 && answer.status !== 404 && answer.status !== 409) return fail(failureOfAnswer(answer));
    const impostor = await impostorOf(target.account);
    if (impostor !== null) return fail(impostor);
    return fail(answer.status === 200 ? { ...failure('mismatch'), httpStatus: 200 } : failureOfAnswer(answer));
  } catch (cause: unknown) {
    return fail(failureOfCause(cause));
  }
}

async function putAndMakeFolder(target: Upload): Promise<ChannelOutput<'delivery.send'>> {
  let answer = await put(target, { 'if-none-match': '*' });
  if (answer.status === 404 || answer.status === 409) {
    const refused = await makeCollection(target.account, collectionUrl(target.account));
    if (refused !== null) return fail(failureOfAnswer(refused));
    answer = await put(target, { 'if-none-match': '*' });
  }
  if (answer.status === 412) return compareWithTaken(target);
  return isStored(answer) ? ok({ etag: answer.headers.get('etag') }) : fail(failureOfAnswer(answer));
}

/** A file that holds only the beginning of ours is what a cut upload left: replacing it loses nothing. */
async function compareWithTaken(target: Upload): Promise<ChannelOutput<'delivery.send'>> {
  const there = await call(target.account, { url: fileUrl(target), method: 'GET' });
  if (there.status !== 200) return fail(failureOfAnswer(there));
  if (sha256Of(there.body) === target.sha256) return ok({ etag: there.headers.get('etag') });
  const impostor = await impostorOf(target.account);
  if (impostor !== null) return fail(impostor);
  if (!isBeginning(there.body, target.bytes)) return fail({ ...failure('name_taken'), httpStatus: there.status });
  const answer = await put(target, {});
  return isStored(answer) ? ok({ etag: answer.headers.get('etag') }) : fail(failureOfAnswer(answer));
}

function put(target: Upload, headers: Record<string, string>): Promise<Answer> {
  const type = { 'content-type': mediaTypeOf(target.fileName) };
  return call(target.account, {
    url: fileUrl(target),
    method: 'PUT',
    body: target.bytes,
    headers: { ...type, ...headers },
  });
}

/** Whether something there is WebDAV at all: a portal answers GET with a page, but not PROPFIND with 207. */
async function impostorOf(account: Account): Promise<DeliveryFailure | null> {
  const answer = await propfind(account, collectionUrl(account));
  return [207, 404, 409].includes(answer.status) ? null : failureOfAnswer(answer);
}

function propfind(account: Account, url: URL): Promise<Answer> {
  return call(account, { url, method: 'PROPFIND', headers: { depth: '0' } });
}

/**
 * MKCOL of a collection, its parents first where the server misses them (409, RFC 4918, 9.3.1). 405 says that it is
 * there. Answers with what the server refused, or null.
 */
async function makeCollection(account: Account, url: URL): Promise<Answer | null> {
  const mkcol: Request = { url, method: 'MKCOL' };
  let answer = await call(account, mkcol);
  if ((answer.status === 409 || answer.status === 404) && url.pathname !== '/') {
    const refused = await makeCollection(account, new URL('..', url));
    if (refused !== null) return refused;
    answer = await call(account, mkcol);
  }
  return [200, 201, 204, 405].includes(answer.status) ? null : answer;
}

function isBeginning(part: Uint8Array, whole: Uint8Array): boolean {
  return part.byteLength < whole.byteLength && part.every((byte, index) => byte === whole[index]);
}

function fileUrl({ account, fileName }: Target): URL {
  return new URL(encodeURIComponent(fileName), collectionUrl(account));
}

/** The address as a collection; a name and password written into it are dropped, they have fields of their own. */
function collectionUrl(account: Account): URL {
  const url = new URL(account.url);
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function isHttp({ url }: Account): boolean {
  return /^https?:\/\//i.test(url);
}

function failure(code: DeliveryFailure['code']): DeliveryFailure {
  return { code, httpStatus: null, retryAfterSeconds: null };
}
