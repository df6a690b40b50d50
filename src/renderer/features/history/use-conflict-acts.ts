import type { ConflictChoice } from '#domain/merge/resolve-conflict.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Conflict, ConflictId } from '#domain/records/history.ts';
import { useRef } from 'react';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useToast } from '#renderer/state/toast.ts';
import type { SideName } from './conflict-facts.ts';
import type { Words } from './use-words.ts';

/** Deciding the conflict that is looked at. */
export function useConflictActs(conflict: Conflict | undefined, meetingId: MeetingId, words: Words) {
  const show = useToast((state) => state.show);
  const deciding = useRef<ConflictId | null>(null);
  /** A second press before the first one is on disk would decide twice. */
  const decide = async (choice: ConflictChoice) => {
    if (conflict === undefined || deciding.current === conflict.id) return;
    const { id, entity, entityId } = conflict;
    const name = words.name(entity, entityId);
    deciding.current = id;
    try {
      await runCommand('conflict.resolve', { conflictId: id, meetingId, ...choice });
    } finally {
      deciding.current = null;
    }
    show(words.t('conflicts.done', { name }));
  };
  return {
    keep: (side: SideName) => void decide({ kept: side }),
    save: (value: string) => decide({ kept: 'other', value }),
  };
}

export type ConflictActs = ReturnType<typeof useConflictActs>;
