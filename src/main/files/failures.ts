import type { HostFailureCode } from '#shared/contract.ts';

/** What a system error means to a person, or null for those that are bugs. */
export function failureOf(cause: unknown): HostFailureCode | null {
  const code: string = (cause as NodeJS.ErrnoException).code ?? '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
      return 'not_found';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no_permission';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no_space';
    case 'EISDIR':
      return 'not_a_file';
    case 'EIO':
    case 'EBUSY':
    case 'ESTALE':
      return 'unreadable';
    default:
      return null;
  }
}
