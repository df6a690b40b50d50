import { History } from 'lucide-react';
import { type RecordPatch, changeLines } from '#domain/history/change-lines.ts';
import { isRestorable } from '#domain/history/fields.ts';
import type { MeetingId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type HistoryLine, useTransactionPatches } from '#renderer/queries/history.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './ChangeInspector.module.css';
import { FieldChange } from './FieldChange.tsx';
import type { SaidLine } from './use-history-list.ts';
import type { Words } from './use-words.ts';

type ChangeInspectorProps = { readonly said: SaidLine; readonly meetingId: MeetingId; readonly words: Words };

/** An import touches hundreds of records; the first ones are told field by field. */
const mostTold = 12;

/** All that one transaction did: record by record, field by field, and what can be put back. */
export function ChangeInspector({ said, meetingId, words }: ChangeInspectorProps) {
  const { t } = words;
  const { line, what } = said;
  const patches = useTransactionPatches(line);
  const told = (patches ?? []).filter(isTold);
  return (
    <>
      <InspectorPart>
        <div className={styles['head']}>
          <p className="t-label">
            {t('history.inspector.at', { when: words.when(line.at), device: words.device(line.deviceId) })}
          </p>
          <h2 className="t-head">{what}</h2>
        </div>
      </InspectorPart>
      {told.slice(0, mostTold).map((patch) => (
        <InspectorPart key={`${patch.entity} ${patch.entityId}`}>
          <PatchPart patch={patch} line={line} meetingId={meetingId} words={words} />
        </InspectorPart>
      ))}
      {told.length > mostTold && (
        <InspectorPart>
          <p className="t-meta">{t('history.inspector.more', { count: told.length - mostTold })}</p>
        </InspectorPart>
      )}
    </>
  );
}

/** Texts being typed and the book-keeping of merges go along with other records; they have nothing of their own to tell. */
function isTold({ entity }: RecordPatch): boolean {
  return entity !== 'drafts' && entity !== 'adopted';
}

type PatchPartProps = {
  readonly patch: RecordPatch;
  readonly line: HistoryLine;
  readonly meetingId: MeetingId;
  readonly words: Words;
};

function PatchPart({ patch, line, meetingId, words }: PatchPartProps) {
  const { t } = words;
  const { entity, entityId, before, after } = patch;
  const show = useToast((state) => state.show);
  const name = words.name(entity, entityId);
  const lines = changeLines(patch);
  const restore = async () => {
    const { restored } = await runCommand('history.restoreRecord', { meetingId, entity, entityId, txId: line.txId });
    if (restored) show(t('history.done.record', { name }));
    else show(t('history.done.same'), { undoable: false });
  };
  return (
    <div className={styles['record']}>
      <div>
        <p className={styles['kind']}>
          <span>{t(`history.entity.${entity}`)}</span>
          {before === null && <span>{t('history.inspector.made')}</span>}
          {after === null && <span>{t('history.inspector.removed')}</span>}
        </p>
        <h3 className={styles['name']}>{words.label(entity, entityId)?.text ?? name}</h3>
      </div>
      {lines.length === 0 && <p className="t-meta">{t('history.inspector.noFields')}</p>}
      {lines.map((change) => (
        <FieldChange
          key={change.path}
          change={change}
          patch={patch}
          txId={line.txId}
          meetingId={meetingId}
          words={words}
        />
      ))}
      {after !== null && isRestorable(entity) && (
        <div>
          <Button icon={History} className={styles['restore']} onClick={() => void restore()}>
            {t('history.inspector.restoreRecord')}
          </Button>
        </div>
      )}
    </div>
  );
}
