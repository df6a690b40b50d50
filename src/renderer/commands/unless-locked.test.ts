import { expect, it } from 'vitest';
import { type ClosingId, type MeetingId, asId } from '#domain/ids.ts';
import type { Closing } from '#domain/records/follow-up.ts';
import { LockedError } from './locks.ts';
import { unlessLocked } from './unless-locked.ts';

const closing = { id: asId<ClosingId>('final'), meetingId: asId<MeetingId>('meeting') } as Closing;

it('makes way for the question whether to reopen a final record, and hides nothing else', async () => {
  expect(await unlessLocked(Promise.resolve({ created: 3 }))).toEqual({ created: 3 });
  expect(await unlessLocked(Promise.reject(new LockedError(closing)))).toBeNull();
  await expect(unlessLocked(Promise.reject(new Error('The disk is full')))).rejects.toThrow('The disk is full');
});
