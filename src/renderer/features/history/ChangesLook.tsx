import type { MeetingId } from '#domain/ids.ts';
import { useHistory } from '#renderer/queries/history.ts';
import { useHistoryState } from '#renderer/state/history.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import { ChangeInspector } from './ChangeInspector.tsx';
import { HistoryLines } from './HistoryLines.tsx';
import { HistoryToolbar } from './HistoryToolbar.tsx';
import { useChoiceKeys } from './use-choice-keys.ts';
import { useHistoryList } from './use-history-list.ts';
import type { Words } from './use-words.ts';

type ChangesLookProps = { readonly meetingId: MeetingId; readonly words: Words };

/** Everything that was done in a meeting, and all that the chosen change did. */
export function ChangesLook({ meetingId, words }: ChangesLookProps) {
  const { t } = words;
  const lines = useHistory(meetingId);
  const list = useHistoryList(lines ?? [], meetingId, words);
  const { chosen: asked, choose } = useHistoryState();
  const chosen = list.shown.find(({ line }) => line.txId === asked) ?? list.shown[0];
  const ids = list.shown.map(({ line }) => line.txId);
  const onKeyDown = useChoiceKeys({ ids, chosen: chosen?.line.txId, onChoose: choose });
  if (lines === undefined) return <Screen>{null}</Screen>;
  return (
    <Screen
      fill
      inspectorLabel={t('history.inspector.label')}
      inspector={
        chosen === undefined ? undefined : (
          <ChangeInspector key={chosen.line.txId} said={chosen} meetingId={meetingId} words={words} />
        )
      }
      keys={
        <>
          <KeyHint keys={['↑', '↓']} text={t('history.keys.choose')} />
          <KeyHint keys={`${modKey} F`} text={t('history.keys.search')} />
        </>
      }
    >
      <HistoryToolbar list={list} words={words} onKeyDown={onKeyDown} />
      {lines.length === 0 ? (
        <EmptyState title={t('history.empty.title')} text={t('history.empty.text')} />
      ) : (
        <HistoryLines
          list={list}
          words={words}
          chosen={chosen?.line.txId ?? null}
          onChoose={choose}
          onKeyDown={onKeyDown}
        />
      )}
    </Screen>
  );
}
