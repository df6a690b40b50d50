import type { Attendee } from '../records/people.ts';
import type { PreviewAttendee } from './preview.ts';

/**
 * Hands out badge codes: the wanted one where it is free, else the lowest free number of three digits
 * (four once a thousand are out). A code of the file is never given to somebody else.
 */
export function badgeCodes(
  attendees: readonly Pick<Attendee, 'badgeCode'>[],
  rows: readonly Pick<PreviewAttendee, 'badgeCode'>[],
): (wanted: string) => string {
  const taken = new Set(attendees.map((attendee) => attendee.badgeCode));
  const wantedByRows = new Set(rows.map((row) => row.badgeCode).filter((code) => code !== ''));
  let next = 1;
  return (wanted) => {
    if (wanted !== '' && !taken.has(wanted)) {
      taken.add(wanted);
      return wanted;
    }
    let code = numbered(next);
    while (taken.has(code) || wantedByRows.has(code)) {
      next += 1;
      code = numbered(next);
    }
    taken.add(code);
    return code;
  };
}

function numbered(value: number): string {
  return String(value).padStart(3, '0');
}
