import type { DeliveryFailureCode } from '#domain/records/summary.ts';
import type { DeliveryFailure } from '#shared/contract.ts';

/** A server may ask for any pause; more than an hour is not believed. */
const longestRetryAfterSeconds = 3600;

type Head = { readonly status: number; readonly headers: Headers };

/** A captive portal answers 200 with a page of its own: an upload is acknowledged without an HTML body. */
export function isStored({ status, headers }: Head): boolean {
  if (status === 200) return !(headers.get('content-type') ?? '').includes('text/html');
  return status === 201 || status === 204;
}

/** What an answer means for the delivery (RFC 9110, RFC 4918). */
export function failureOfAnswer({ status, headers }: Head): DeliveryFailure {
  return {
    code: codeOf(status),
    httpStatus: status,
    retryAfterSeconds: retryAfterSeconds(headers.get('retry-after'), Date.now()),
  };
}

function codeOf(status: number): DeliveryFailureCode {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 407) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 409) return 'no_collection';
  if (status === 405 || status === 501 || status === 200 || status === 511) return 'not_webdav';
  if (status === 408) return 'timeout';
  if (status === 423) return 'locked';
  if (status === 429) return 'too_many_requests';
  if (status === 413 || status === 507) return 'no_space';
  if (status >= 500) return 'server_error';
  return 'unexpected_answer';
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), capped; null for none or garbage. */
export function retryAfterSeconds(header: string | null, nowMilliseconds: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Math.min(Number(text), longestRetryAfterSeconds);
  // Only the date of HTTP (RFC 9110, 5.6.7): Date.parse alone would read "-5" as a year.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null;
  const seconds = (Date.parse(text) - nowMilliseconds) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), longestRetryAfterSeconds) : null;
}

/** What a broken connection means for the delivery. */
export function failureOfCause(cause: unknown): DeliveryFailure {
  return { code: causeCode(cause), httpStatus: null, retryAfterSeconds: null };
}

function causeCode(cause: unknown): DeliveryFailureCode {
  if (!(cause instanceof Error)) throw cause;
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'timeout';
  const code = systemCode(cause);
  if (code === null) {
    if (cause.message === 'fetch failed' || cause.message === 'terminated') return 'unreachable';
    throw cause;
  }
  if (code === 'ERR_INVALID_URL') return 'not_webdav';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/.test(code)) return 'tls';
  if (/TIMEOUT|TIMEDOUT/.test(code)) return 'timeout';
  if (/ENETUNREACH|ENETDOWN|EHOSTUNREACH|EAI_AGAIN/.test(code)) return 'offline';
  return 'unreachable';
}

function systemCode(cause: Error): string | null {
  for (let error: unknown = cause; error instanceof Error; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return null;
}
