import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Toasts.module.css';

export type ToastContent = {
  readonly id: string;
  readonly text: string;
  readonly act: { readonly text: string; readonly keys: string; readonly run: () => void } | null;
};

type ToastsProps = { readonly toast: ToastContent | null; readonly onGone: (id: string) => void };

/** How long a toast stays, unless the pointer or the focus rests on it. */
const visibleMilliseconds = 6000;

/** A fact and its undo, bottom left of the content. Never for errors. */
export function Toasts({ toast, onGone }: ToastsProps) {
  const id = toast?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => onGone(id), visibleMilliseconds);
    return () => clearTimeout(timer);
  }, [id, onGone]);
  return (
    <div className={styles['region']} role="status" aria-live="polite">
      {toast !== null && (
        <div className={styles['toast']} key={toast.id}>
          <Check size={15} strokeWidth={1.75} aria-hidden />
          <span>{toast.text}</span>
          {toast.act !== null && (
            <>
              <button type="button" className={styles['act']} onClick={toast.act.run}>
                {toast.act.text}
              </button>
              <Kbd keys={toast.act.keys} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
