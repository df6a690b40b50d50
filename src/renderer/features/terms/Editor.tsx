import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFocusGone } from './use-focus-gone.ts';

type EditorProps = {
  /** Whether the keys come into its first field, and the way to say that they did. */
  readonly opens: boolean;
  readonly onOpened: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** The right side: Enter in the list comes to its first field, Ctrl Enter goes on to the next, Escape goes back. */
export function Editor({ opens, onOpened, onLeave, children }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusGone(place, onLeave);
  useEffect(() => {
    if (!opens) return;
    (place.current?.querySelector('textarea') ?? place.current?.querySelector('button'))?.focus();
    onOpened();
  }, [opens, onOpened]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      onLeave();
      return;
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const fields = [...(place.current?.querySelectorAll('textarea') ?? [])];
    const at = fields.findIndex((field) => field === event.target);
    if (at >= 0) (fields[at + 1] ?? fields[0])?.focus();
  };
  return (
    <div ref={place} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
