import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCapture } from '#renderer/state/capture.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import type { LineState } from './use-line.ts';
import styles from './CaptureLine.module.css';
import { candidateId, candidatesId } from './Candidates.tsx';
import { lineId } from './entry-acts.ts';
import { drawMirror } from './line-mirror.ts';

/** The line: a plain field for the keyboard and input methods, and under it the same text with its parts marked. */
export function CaptureLine({ line, lang }: { readonly line: LineState; readonly lang: string }) {
  const { t } = useTranslation();
  const { input, mirror, isAhead, text, capture, candidates } = line;
  const { tokens } = capture;
  const [first] = useState(text);
  useLayoutEffect(() => {
    // What was typed since stands in the mirror already; this would take it out again for a moment.
    if (mirror.current !== null && !isAhead()) drawMirror(mirror.current, text, tokens);
  }, [mirror, isAhead, text, tokens]);
  useEffect(() => {
    // Whoever comes for an entry finds the keyboard there, or will.
    const isAtEntry = useCapture.getState().focusing !== null || document.activeElement?.closest('article') != null;
    if (!isAtEntry) input.current?.focus();
  }, [input]);
  const frame = useHeldHeight();
  return (
    <div className={styles['hold']}>
      <div
        ref={frame}
        className={styles['frame']}
        onMouseDown={(event) => event.target === event.currentTarget && input.current?.focus()}
      >
        <span className={styles['mark']}>
          <KindMark kind={capture.kind} label={t(`kinds.outcome.${capture.kind}`)} />
        </span>
        <div className={styles['stack']}>
          <div ref={mirror} className={styles['mirror']} aria-hidden />
          <textarea
            ref={input}
            id={lineId}
            rows={1}
            className={styles['input']}
            aria-label={t('capture.line.label')}
            aria-autocomplete="list"
            aria-controls={candidates.length > 0 ? candidatesId : undefined}
            aria-activedescendant={candidates.length > 0 ? candidateId(line.active) : undefined}
            placeholder={t('capture.line.placeholder')}
            defaultValue={first}
            lang={lang}
            onChange={(event) => line.edit(event.target.value, event.target.selectionStart)}
            onSelect={(event) => line.moveCaret(event.currentTarget.selectionStart)}
            onKeyDown={line.onKeyDown}
            onFocus={() => useCapture.getState().select(null, 'pointer')}
          />
        </div>
      </div>
    </div>
  );
}

/** Gives what holds the frame the height of the frame, whenever that changes. */
function useHeldHeight() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    const hold = element?.parentElement;
    if (element === null || hold === null || hold === undefined) return undefined;
    const observer = new ResizeObserver(() => {
      hold.style.height = `${element.offsetHeight}px`;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return frame;
}
