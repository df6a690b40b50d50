import { useEffect, useRef, useState } from 'react';

/**
 * What is typed into a text that is edited where it stands. It is saved when it is asked for, and when the field is
 * taken away under the hands, by a key that opens another screen.
 */
export function useInlineDraft(value: string, onSave: (text: string) => void) {
  // It stands in the ref too: leaving the field right after Enter must not save it twice.
  const typed = useRef<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const type = (next: string | null) => {
    typed.current = next;
    setDraft(next);
  };
  const save = () => {
    const current = typed.current;
    type(null);
    if (current !== null && current !== value) onSave(current);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => () => latest.current(), []);
  return { text: draft ?? value, isTyped: draft !== null, type, save, takeBack: () => type(null) };
}
