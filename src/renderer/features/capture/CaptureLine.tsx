import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureToken } from '#domain/capture/capture.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import type { LineState } from './use-line.ts';
import styles from './CaptureLine.module.css';
import { candidateId, candidatesId } from './Candidates.tsx';
import { lineId } from './entry-acts.ts';

/** The line: a plain field for the keyboard and input methods, and under it the same text with its parts marked. */
export function CaptureLine({ line }: { readonly line: LineState }) {
  const { t } = useTranslation();
  const { input, text, capture, candidates } = line;
  useEffect(() => input.current?.focus(), [input]);
  return (
    <div
      className={styles['frame']}
      onMouseDown={(event) => event.target === event.currentTarget && input.current?.focus()}
    >
      <span className={styles['mark']}>
        <KindMark kind={capture.kind} label={t(`kinds.outcome.${capture.kind}`)} />
      </span>
      <div className={styles['stack']}>
        <div className={styles['mirror']} aria-hidden>
          {marked(text, capture.tokens)}
        </div>
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
          value={text}
          spellCheck={false}
          onChange={(event) => line.edit(event.target.value, event.target.selectionStart)}
          onSelect={(event) => line.moveCaret(event.currentTarget.selectionStart)}
          onKeyDown={line.onKeyDown}
          onFocus={() => useCapture.getState().select(null, 'pointer')}
        />
      </div>
    </div>
  );
}

/** The text with its tokens marked; a last letter of no width gives an empty last line its height. */
function marked(text: string, tokens: readonly CaptureToken[]) {
  const parts = [];
  let at = 0;
  for (const token of tokens) {
    parts.push(text.slice(at, token.start));
    parts.push(
      <span key={token.start} className={classOf(token)}>
        {text.slice(token.start, token.end)}
      </span>,
    );
    at = token.end;
  }
  return [...parts, text.slice(at), '\u200B'];
}

function classOf({ kind, state }: CaptureToken): string {
  const look = kind === 'details' ? 'details' : state;
  return [styles['token'], styles[look]].filter(Boolean).join(' ');
}
