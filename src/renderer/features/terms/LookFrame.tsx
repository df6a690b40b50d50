import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSetAside } from '#domain/glossary/set-aside.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { termsLooks, useTerms } from '#renderer/state/terms.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TopBarActions } from '#renderer/ui/Slot.tsx';
import { Editor } from './Editor.tsx';
import styles from './LookFrame.module.css';
import { TermsList } from './TermsList.tsx';
import type { Frame } from './use-frame.ts';
import type { Lines } from './use-lines.ts';
import { type ListActs, useListKeys } from './use-list-keys.ts';

export type LookProps = { readonly records: MeetingRecords; readonly frame: Frame };

type LookFrameProps = LookProps & {
  readonly lines: Lines;
  readonly acts: ListActs;
  /** What the keys do with the chosen row. */
  readonly words: { readonly enter: string; readonly remove: string };
  readonly inspector: ReactNode;
};

/** The frame of a look: which one it is, its list, and the editor of the chosen row. */
export function LookFrame({ records, frame, lines, acts, words, inspector }: LookFrameProps) {
  const { t } = useTranslation();
  const look = useTerms((state) => state.look);
  const onKeyDown = useListKeys(lines, frame, acts);
  return (
    <div className={styles['wide']}>
      <Screen
        fill
        toolbar={<LookToolbar records={records} frame={frame} onKeyDown={onKeyDown} />}
        inspectorLabel={t('terms.inspector.label')}
        inspector={
          inspector === null ? undefined : (
            <Editor key={lines.chosen} opens={frame.opens} onOpened={frame.opened} onLeave={frame.toList}>
              {inspector}
            </Editor>
          )
        }
        keys={
          <>
            <KeyHint keys={['↑', '↓']} text={t('terms.keys.choose')} />
            <KeyHint keys={['←', '→']} text={t('terms.keys.look')} />
            <KeyHint keys={t('terms.keys.enter')} text={words.enter} />
            {acts.onMove !== undefined && <KeyHint keys={['Alt ↑', 'Alt ↓']} text={t('terms.keys.move')} />}
            <KeyHint keys={t('terms.keys.delete')} text={words.remove} />
            <KeyHint keys={t('terms.keys.ctrlEnter')} text={t('terms.keys.next')} />
          </>
        }
      >
        <TopBarActions>
          <Button icon={Plus} keys="N" onClick={acts.onNew}>
            {t(`terms.${look}.new`)}
          </Button>
        </TopBarActions>
        {lines.ids.length === 0 && (
          <p className={styles['none']} role="status">
            {t('terms.search.none', { query: frame.query })}
          </p>
        )}
        <TermsList
          label={t(`terms.${look}.list`)}
          look={look}
          groups={lines.shown}
          chosen={lines.chosen}
          grabs={frame.grabs}
          onGrabbed={frame.grabbed}
          onGone={frame.toList}
          onChoose={lines.choose}
          onOpen={acts.onEnter}
          onKeyDown={onKeyDown}
        />
      </Screen>
    </div>
  );
}

type LookToolbarProps = LookProps & { readonly onKeyDown?: ReturnType<typeof useListKeys> };

/** Topics, milestones or glossary; and a search where there is a list. */
export function LookToolbar({ records, frame, onKeyDown }: LookToolbarProps) {
  const { t } = useTranslation();
  const { look, setLook } = useTerms();
  const counts = {
    topics: records.topics.length,
    milestones: records.milestones.length,
    glossary: records.glossaryTerms.filter((term) => !isSetAside(term)).length,
  };
  return (
    <>
      <Segmented
        label={t('terms.look.label')}
        value={look}
        options={termsLooks.map((value) => ({ value, text: t(`terms.look.${value}`), count: counts[value] }))}
        onChange={setLook}
      />
      {onKeyDown !== undefined && (
        <SearchField
          label={t('terms.search.label')}
          placeholder={t('terms.search.placeholder')}
          clear={t('terms.search.clear')}
          value={frame.query}
          onChange={frame.setQuery}
          onKeyDown={onKeyDown}
        />
      )}
    </>
  );
}
