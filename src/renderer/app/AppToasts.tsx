import { useTranslation } from 'react-i18next';
import { useToast } from '#renderer/state/toast.ts';
import { Toasts } from '#renderer/ui/Toasts.tsx';
import { actions } from './actions/actions.ts';
import { writtenKeys } from './actions/keymap.ts';

/** The toast of the app, with its undo. */
export function AppToasts() {
  const { t } = useTranslation();
  const { toast, hide } = useToast();
  const act = {
    text: t('app.actions.undo'),
    keys: writtenKeys('Mod+Z'),
    run: () => actions.find(({ id }) => id === 'history.undo')?.run(),
  };
  const content = toast === null ? null : { id: toast.id, text: toast.text, act: toast.undoable ? act : null };
  return <Toasts toast={content} onGone={hide} />;
}
