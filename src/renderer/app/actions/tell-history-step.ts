import i18next from 'i18next';
import type { HistoryStep } from '#renderer/commands/history/undo.ts';
import type { CommandName } from '#renderer/commands/registry.ts';
import { useToast } from '#renderer/state/toast.ts';

/** Says what was taken back or done again. */
export function tellHistoryStep(direction: 'undo' | 'redo', step: HistoryStep): void {
  const { show } = useToast.getState();
  if (step === null) {
    show(i18next.t(direction === 'undo' ? 'app.history.nothingToUndo' : 'app.history.nothingToRedo'), {
      undoable: false,
    });
    return;
  }
  const what = i18next.t(`commands.${step.command as CommandName}`);
  const key = direction === 'undo' ? 'app.history.undone' : 'app.history.redone';
  show(i18next.t(key, { what }), { undoable: false });
}
