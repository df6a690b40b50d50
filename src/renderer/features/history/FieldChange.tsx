import { Undo2 } from 'lucide-react';
import { type ChangeLine, type RecordPatch, sideOf } from '#domain/history/change-lines.ts';
import { type Fields, partsOfPath, valueAt, withValueAt, wordsOf } from '#domain/history/field-path.ts';
import { isRestorable } from '#domain/history/fields.ts';
import { valueWords } from '#domain/history/value-words.ts';
import type { MeetingId, TransactionId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './ChangeInspector.module.css';
import { WordDiff } from './WordDiff.tsx';
import type { Words } from './use-words.ts';

type FieldChangeProps = {
  readonly change: ChangeLine;
  readonly patch: RecordPatch;
  readonly txId: TransactionId;
  readonly meetingId: MeetingId;
  readonly words: Words;
};

const sides = ['before', 'after'] as const;

/** One field: what it was and what it became, and either of them put back where the record says otherwise now. */
export function FieldChange({ change, patch, txId, meetingId, words }: FieldChangeProps) {
  const { t } = words;
  const show = useToast((state) => state.show);
  const { entity, entityId } = patch;
  const { path } = change;
  const field = words.field(path);
  const putBack = async (which: (typeof sides)[number]) => {
    await runCommand('history.restoreField', { meetingId, entity, entityId, path, txId, which });
    show(t('history.done.field', { field }));
  };
  const usable = sides.filter((which) => canPutBack(patch, { path, which }, words));
  return (
    <div className={styles['field']}>
      <h4 className="t-label">{field}</h4>
      <Values change={change} patch={patch} words={words} />
      {usable.length > 0 && (
        <div className={styles['acts']}>
          {usable.map((which) => (
            <Button key={which} look="quiet" icon={Undo2} aria-description={field} onClick={() => void putBack(which)}>
              {t(which === 'before' ? 'history.inspector.putBackBefore' : 'history.inspector.putBackAfter')}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Values({ change, patch, words }: Pick<FieldChangeProps, 'change' | 'patch' | 'words'>) {
  const { t } = words;
  const { entity, before: recordBefore, after: recordAfter } = patch;
  const { path, before, after } = change;
  const said = { before: words.value(entity, path, before), after: words.value(entity, path, after) };
  const isText = [before, after].some((value) => valueWords(entity, path, value).kind === 'text');
  if (isText) {
    const text = (value: unknown) => (typeof value === 'string' ? value : wordsOf(value));
    return <WordDiff before={text(before)} after={text(after)} lang={partsOfPath(path).locale ?? undefined} />;
  }
  if (recordBefore === null) return <p>{said.after}</p>;
  if (recordAfter === null) return <p>{said.before}</p>;
  // Both sides of a move read alike.
  if (said.before === said.after) return <p>{said.after}</p>;
  return (
    <dl className={styles['values']}>
      <dt>{t('history.inspector.before')}</dt>
      <dd className={styles['gone']}>{said.before}</dd>
      <dt>{t('history.inspector.after')}</dt>
      <dd>{said.after}</dd>
    </dl>
  );
}

type PlacedSide = { readonly path: string; readonly which: (typeof sides)[number] };

/** A field can be put back where its record is there and says something else now. */
function canPutBack(patch: RecordPatch, { path, which }: PlacedSide, { book }: Words): boolean {
  const { entity, entityId, before, after } = patch;
  if (before === null || after === null || !isRestorable(entity)) return false;
  const row = book.find(entity, entityId) as Fields | undefined;
  if (row === undefined) return false;
  const next = withValueAt(row, path, sideOf(patch, path, which));
  const { locale } = partsOfPath(path);
  const said = (value: unknown) => (locale === null ? JSON.stringify(value ?? null) : wordsOf(value));
  return said(valueAt(row, path)) !== said(valueAt(next, path));
}
