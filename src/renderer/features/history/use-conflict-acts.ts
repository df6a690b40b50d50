import type { MeetingId } from '#domain/ids.ts';
import type { Conflict } from '#domain/records/history.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useToast } from '#renderer/state/toast.ts';
import type { SideName } from './conflict-facts.ts';
import type { Words } from './use-words.ts';

/** Deciding the conflict that is looked at. */
export function useConflictActs(conflict: Conflict | undefined, meetingId: MeetingId, words: Words) {
  const show = useToast((state) => state.show);
  const tell = ({ entity, entityId }: Conflict) =>
    show(words.t('conflicts.done', { name: words.name(entity, entityId) }));
  return {
    keep: (side: SideName) => {
      if (conflict === undefined) return;
      void runCommand('conflict.resolve', { conflictId: conflict.id, meetingId, kept: side }).then(() =>
        tell(conflict),
      );
    },
    save: async (value: string) => {
      if (conflict === undefined) return;
      await runCommand('conflict.resolve', { conflictId: conflict.id, meetingId, kept: 'other', value });
      tell(conflict);
    },
  };
}

export type ConflictActs = ReturnType<typeof useConflictActs>;
