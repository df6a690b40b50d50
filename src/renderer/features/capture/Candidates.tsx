import { Building2, Calendar, Check, CircleHelp, Hash, type LucideIcon, Milestone, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '#domain/capture/suggest.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './Candidates.module.css';
import type { LineState } from './use-line.ts';

/** The list of candidates in the page, for the field that it belongs to. */
export const candidatesId = 'capture-candidates';

export function candidateId(index: number): string {
  return `capture-candidate-${index}`;
}

const icons: Readonly<Record<Candidate['kind'], LucideIcon>> = {
  organization: Building2,
  person: User,
  topic: Hash,
  milestone: Milestone,
  date: Calendar,
};

type CandidatesProps = {
  readonly line: LineState;
  readonly zone: string;
  readonly onSheet: (open: boolean) => void;
};

/** Under the line: what can stand where the caret is, or what there is to know, and the keys. */
export function Candidates({ line, zone, onSheet }: CandidatesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['row']}>
      {line.candidates.length > 0 ? <List line={line} zone={zone} /> : <LineStatus line={line} />}
      <div className={styles['hints']}>
        <KeyHint keys={t('capture.keys.enter')} text={t('capture.line.record')} />
        <span className={styles['second']}>
          <KeyHint keys={`${modKey} 1–7`} text={t('capture.line.kind')} />
        </span>
        <IconButton icon={CircleHelp} label={t('capture.line.sheet')} onClick={() => onSheet(true)} />
      </div>
    </div>
  );
}

function List({ line, zone }: Pick<CandidatesProps, 'line' | 'zone'>) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  return (
    <div id={candidatesId} role="listbox" aria-label={t('capture.line.candidates')} className={styles['list']}>
      {line.candidates.map((candidate, index) => {
        const Icon = icons[candidate.kind];
        const detail = candidate.date === null ? candidate.detail : format.dayMonth(candidate.date);
        return (
          <button
            key={`${candidate.kind}-${candidate.id}`}
            id={candidateId(index)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === line.active}
            className={styles['candidate']}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => line.take(candidate)}
          >
            {index === line.active && <Icon size={14} strokeWidth={1.75} aria-hidden />}
            <span className={styles['name']}>{candidate.label}</span>
            {detail !== null && <span className={styles['detail']}>{detail}</span>}
            {index === line.active && <Kbd keys={t('capture.keys.tab')} />}
          </button>
        );
      })}
    </div>
  );
}

/** What the line holds that is not understood, or what was recorded last. */
function LineStatus({ line }: { readonly line: LineState }) {
  const { t } = useTranslation();
  const { ghosts, text, recorded } = line;
  const tokens = ghosts.flatMap((ghost) => ghost.tokens);
  const unfit = tokens.find(({ state }) => state === 'unfit');
  const unresolved = tokens.find(({ state }) => state === 'unresolved');
  const fresh = ghosts.flatMap(({ topics }) => topics).find(({ topicId }) => topicId === null);
  const [message, isWarning] =
    unresolved !== undefined
      ? ([t('capture.line.unresolved', { name: unresolved.label }), true] as const)
      : unfit !== undefined
        ? ([t('capture.line.unfit', { name: unfit.label }), true] as const)
        : text !== '' && tokens.length > 0 && ghosts.every((ghost) => ghost.text === '')
          ? ([t('capture.line.noText'), false] as const)
          : fresh !== undefined
            ? ([t('capture.line.newTopic', { name: fresh.title }), false] as const)
            : (['', false] as const);
  return (
    <p role="status" className={[styles['status'], isWarning && styles['warn']].filter(Boolean).join(' ')}>
      {message}
      {message === '' && recorded !== null && (
        <>
          <Check size={13} strokeWidth={1.75} aria-hidden /> {t('capture.line.recorded', { code: recorded })}
        </>
      )}
    </p>
  );
}
