import type { Party } from '../capture/capture.ts';
import type { CaptureNames } from '../capture/names.ts';
import { partyNamed } from '../capture/names.ts';
import { foldText } from '../text/fold.ts';
import type { PreviewPresence } from './preview.ts';

/** Finds whom the minutes name; null where nobody here is meant for sure. */
export type MinutesNames = (name: string) => Party | null;

/**
 * Minutes name people by whatever their own attendance list makes plain: `Ana`, `AP`. There the list has the word: an
 * Ana of the list who is not known here is not the other Ana, who is.
 */
export function minutesNames(listed: readonly PreviewPresence[], names: CaptureNames): MinutesNames {
  const meant = new Map<string, string | null>();
  const add = (key: string, name: string) => {
    if (key === '') return;
    const other = meant.get(key);
    meant.set(key, other === undefined || other === name ? name : null);
  };
  for (const { name, initials } of listed) {
    add(foldText(name).split(' ')[0] ?? '', name);
    add(foldText(initials), name);
  }
  for (const { name } of listed) meant.set(foldText(name), name);
  return (raw) => {
    const name = raw.replace(/^@/u, '').trim();
    const full = meant.get(foldText(name));
    if (full === undefined) return partyNamed(name, names);
    return full === null ? null : wholeName(full, names);
  };
}

/** A whole name is nobody's first name alone. */
function wholeName(name: string, names: CaptureNames): Party | null {
  if (!name.includes(' ')) return partyNamed(name, names);
  const key = foldText(name);
  const person = names.people.find((one) => foldText(one.displayName) === key);
  return person === undefined ? partyNamed(name, names) : { kind: 'person', id: person.id };
}
