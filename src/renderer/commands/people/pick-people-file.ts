import type { Result } from '#domain/result.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { type PickedFile, pickFile } from '../files/pick-file.ts';

/** Lets the person choose an attendee list; null where they cancelled. */
export function pickPeopleFile(title: string): Promise<Result<PickedFile | null, HostFailureCode>> {
  return pickFile('attendees', title);
}
