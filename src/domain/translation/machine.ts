/** Why a machine gave no draft. Worded in `locales/<lang>/desk.json` under `machine.failure`. */
export const machineFailureCodes = [
  'no_address',
  'unreachable',
  'timeout',
  'tls',
  'redirected',
  'refused',
  'no_languages',
  'too_long',
  'too_many_requests',
  'server_error',
  'unexpected_answer',
] as const;
export type MachineFailureCode = (typeof machineFailureCodes)[number];

/** A longer text is not sent. Characters. */
export const longestMachineText = 10_000;

/** The name under which the key of a machine is kept: it holds the server, so that another one never gets it. */
export const machineSecret = 'machine';

export type AddressProblem = 'wrong' | 'insecure' | 'holds_user';

/** What is wrong with the address of a machine: it must be https, unless it is this computer. Null where nothing. */
export function machineAddressProblem(address: string): AddressProblem | null {
  const match = /^(https?):\/\/([^/?#\s]+)(?:[/?#]\S*)?$/i.exec(address.trim());
  const authority = match?.[2] ?? '';
  if (match === null || address.trim().length > 2000) return 'wrong';
  if (authority.includes('@')) return 'holds_user';
  const host = authority.replace(/:\d+$/, '').toLowerCase();
  const isHere = host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
  return match[1]?.toLowerCase() === 'https' || isHere ? null : 'insecure';
}
