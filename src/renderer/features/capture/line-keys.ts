import type { KeyboardEvent } from 'react';
import type { Candidate } from '#domain/capture/suggest.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { kindOfKeys } from './entry-acts.ts';

type LineActs = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly active: number | null;
  readonly setActive: (index: number | null) => void;
  readonly setDismissed: (dismissed: boolean) => void;
  readonly take: (candidate: Candidate) => void;
  readonly chooseKind: (kind: OutcomeKind) => void;
  readonly giveBackTyped: () => boolean;
  readonly record: () => Promise<void>;
  /** Marks the moment. */
  readonly mark: () => void;
  readonly openSheet: () => void;
};

/** Acts on a key that is the line's own, and says whether it was. */
export function onLineKeys(event: KeyboardEvent, acts: LineActs): boolean {
  const { candidates, active } = acts;
  const kind = kindOfKeys(event);
  if (kind !== null) {
    acts.chooseKind(kind);
    return true;
  }
  if (isModPressed(event) && event.key.toLowerCase() === 'm') {
    acts.mark();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key !== 'ArrowUp')) return false;
  switch (event.key) {
    case 'Enter':
      // A question mark alone is a question about the line itself.
      if (acts.text.trim() === '?') acts.openSheet();
      else void acts.record();
      return true;
    case 'Backspace':
      return acts.giveBackTyped();
    case 'Tab': {
      const offered = candidates[active ?? 0];
      if (offered !== undefined) acts.take(offered);
      return offered !== undefined;
    }
    case 'Escape':
      if (candidates.length > 0) acts.setDismissed(true);
      return candidates.length > 0;
    case 'ArrowDown':
    case 'ArrowUp':
      return moveUpOrDown(event, acts);
    default:
      return false;
  }
}

/** Among the candidates where there are some; else up from the first place of the line goes to the newest entry. */
function moveUpOrDown(event: KeyboardEvent, { candidates, active, setActive }: LineActs): boolean {
  if (event.shiftKey) return false;
  const step = event.key === 'ArrowDown' ? 1 : -1;
  if (candidates.length > 0) {
    setActive(((active ?? 0) + step + candidates.length) % candidates.length);
    return true;
  }
  const input = event.target as HTMLTextAreaElement;
  if (step === 1 || input.selectionStart !== 0 || input.selectionEnd !== 0) return false;
  const rows = document.querySelectorAll<HTMLElement>('[data-entry]');
  const newest = rows[rows.length - 1];
  newest?.focus();
  return newest !== undefined;
}
