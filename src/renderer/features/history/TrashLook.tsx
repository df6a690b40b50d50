import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { type TrashEntry, useTrash } from '#renderer/queries/history.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { InspectorPart, Screen } from '#renderer/ui/Screen.tsx';
import { LookSwitch } from './LookSwitch.tsx';
import { RecordName } from './RecordName.tsx';
import { SimpleList } from './SimpleList.tsx';
import styles from './SimpleList.module.css';
import { useChoiceKeys } from './use-choice-keys.ts';
import type { Words } from './use-words.ts';

type TrashLookProps = { readonly meetingId: MeetingId; readonly words: Words };

/** What of the meeting was thrown away, each with a way back. */
export function TrashLook({ meetingId, words }: TrashLookProps) {
  const { t } = words;
  const entries = useTrash(meetingId);
  const show = useToast((state) => state.show);
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = entries?.find(({ entityId }) => entityId === asked) ?? entries?.[0];
  const restore = async ({ entity, entityId }: TrashEntry) => {
    const name = words.name(entity, entityId);
    await runCommand('history.restoreFromTrash', { entity, entityId });
    show(t('history.done.fromTrash', { name }));
  };
  const onKeyDown = useChoiceKeys({
    ids: (entries ?? []).map(({ entityId }) => entityId),
    chosen: chosen?.entityId,
    onChoose: setAsked,
    onEnter: () => chosen !== undefined && void restore(chosen),
  });
  if (entries === undefined) return <Screen toolbar={<LookSwitch />}>{null}</Screen>;
  if (chosen === undefined) {
    return (
      <Screen toolbar={<LookSwitch />}>
        <EmptyState title={t('history.trash.emptyTitle')} text={t('history.trash.emptyText')} />
      </Screen>
    );
  }
  return (
    <Screen
      fill
      toolbar={<LookSwitch />}
      inspectorLabel={t('history.trash.inspector')}
      inspector={
        <TrashInspector entry={chosen} meetingId={meetingId} words={words} onRestore={() => void restore(chosen)} />
      }
      keys={
        <>
          <KeyHint keys={['↑', '↓']} text={t('history.keys.choose')} />
          <KeyHint keys="Enter" text={t('history.keys.restore')} />
        </>
      }
    >
      <SimpleList
        label={t('history.trash.label')}
        columns={[t('history.list.record'), t('history.trash.kind'), t('history.list.device'), t('history.list.time')]}
        rows={entries.map(({ entity, entityId, deletedAt, deviceId }) => {
          const label = words.label(entity, entityId);
          return {
            id: entityId,
            cells: [
              <RecordName key="name" label={label} text={label?.text ?? words.name(entity, entityId)} />,
              t(`history.entity.${entity}`),
              words.device(deviceId),
              words.when(deletedAt),
            ],
          };
        })}
        chosen={chosen.entityId}
        onChoose={setAsked}
        onKeyDown={onKeyDown}
      />
    </Screen>
  );
}

type TrashInspectorProps = TrashLookProps & { readonly entry: TrashEntry; readonly onRestore: () => void };

function TrashInspector({ entry, meetingId, words, onRestore }: TrashInspectorProps) {
  const { t } = words;
  const { entity, entityId, deletedAt, deviceId } = entry;
  return (
    <>
      <InspectorPart>
        <p className="t-label">{t(`history.entity.${entity}`)}</p>
        <h2 className={styles['title']}>{words.label(entity, entityId)?.text ?? words.name(entity, entityId)}</h2>
        <div className={styles['acts']}>
          <Button look="primary" icon={Undo2} keys="Enter" onClick={onRestore}>
            {t('history.trash.restore')}
          </Button>
          <Button look="quiet" icon={History} onClick={() => showHistoryOf({ meetingId, entity, entityId })}>
            {t('history.trash.history')}
          </Button>
        </div>
      </InspectorPart>
      <InspectorPart>
        <KeyValue
          rows={[
            { key: t('history.trash.deletedAt'), value: words.when(deletedAt) },
            { key: t('history.trash.by'), value: words.device(deviceId) },
          ]}
        />
      </InspectorPart>
    </>
  );
}
