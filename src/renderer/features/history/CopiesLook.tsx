import { CopyPlus } from 'lucide-react';
import { useState } from 'react';
import type { Instant } from '#domain/primitives.ts';
import type { SnapshotInfo } from '#renderer/commands/snapshots/snapshot-port.ts';
import { useNow } from '#renderer/state/clock.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './CopiesLook.module.css';
import { CopyInspector } from './CopyInspector.tsx';
import { LookSwitch } from './LookSwitch.tsx';
import { SimpleList } from './SimpleList.tsx';
import { ageOf } from './age.ts';
import { useChoiceKeys } from './use-choice-keys.ts';
import { type Snapshots, useSnapshots } from './use-snapshots.ts';
import type { Words } from './use-words.ts';

/** The copies of all the data: what differs from now, and the ways back. */
export function CopiesLook({ words }: { readonly words: Words }) {
  const { t } = words;
  const snapshots = useSnapshots();
  const { list } = snapshots;
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = list?.find(({ name }) => name === asked) ?? list?.[0];
  const ids = (list ?? []).map(({ name }) => name);
  const onKeyDown = useChoiceKeys({ ids, chosen: chosen?.name, onChoose: setAsked });
  const toolbar = <CopiesToolbar snapshots={snapshots} words={words} />;
  if (list === undefined) return <Screen toolbar={toolbar}>{null}</Screen>;
  if (chosen === undefined) {
    return (
      <Screen toolbar={toolbar}>
        <Trouble snapshots={snapshots} words={words} />
        {snapshots.trouble !== 'list' && (
          <EmptyState title={t('history.copies.emptyTitle')} text={t('history.copies.emptyText')} />
        )}
      </Screen>
    );
  }
  return (
    <Screen
      fill
      toolbar={toolbar}
      inspectorLabel={t('history.copies.inspector')}
      inspector={<CopyInspector key={chosen.name} copy={chosen} snapshots={snapshots} words={words} />}
      keys={<KeyHint keys={['↑', '↓']} text={t('history.keys.choose')} />}
    >
      <Trouble snapshots={snapshots} words={words} />
      <CopyList list={list} words={words} chosen={chosen.name} onChoose={setAsked} onKeyDown={onKeyDown} />
    </Screen>
  );
}

type CopyListProps = {
  readonly list: readonly SnapshotInfo[];
  readonly words: Words;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  readonly onKeyDown: ReturnType<typeof useChoiceKeys>;
};

function CopyList({ list, words, chosen, onChoose, onKeyDown }: CopyListProps) {
  const { t, format } = words;
  const now = useNow(60);
  return (
    <SimpleList
      label={t('history.copies.label')}
      columns={['date', 'state', 'size', 'age'].map((column) => t(`history.copies.${column as 'date'}`))}
      rows={list.map(({ name, at, bytes, whole }) => ({
        id: name,
        cells: [
          <span key="date" className={styles['date']}>
            {words.when(at as Instant)}
          </span>,
          <StateMark key="state" look={whole ? 'done' : 'failed'}>
            {t(whole ? 'history.copies.whole' : 'history.copies.damaged')}
          </StateMark>,
          format.bytes(bytes),
          ageOf(at, now, format.tag),
        ],
      }))}
      chosen={chosen}
      onChoose={onChoose}
      onKeyDown={onKeyDown}
    />
  );
}

type ToolbarProps = { readonly snapshots: Snapshots; readonly words: Words };

function CopiesToolbar({ snapshots, words }: ToolbarProps) {
  const { t } = words;
  const show = useToast((state) => state.show);
  const make = async () => {
    if (await snapshots.make()) show(t('history.copies.made'), { undoable: false });
  };
  const making = snapshots.work === 'make';
  return (
    <>
      <LookSwitch />
      <p className={styles['note']}>{t('history.copies.note')}</p>
      <Button icon={CopyPlus} disabled={snapshots.work !== null} onClick={() => void make()}>
        {t(making ? 'history.copies.making' : 'history.copies.make')}
      </Button>
    </>
  );
}

function Trouble({ snapshots, words }: ToolbarProps) {
  const { t } = words;
  const { trouble } = snapshots;
  if (trouble === null) return null;
  return (
    <div className={styles['trouble']}>
      <Notice
        tone="danger"
        title={t(`history.copies.failed.${trouble}`)}
        {...(trouble === 'list'
          ? {
              actions: (
                <Button look="link" onClick={() => void snapshots.read()}>
                  {t('history.copies.failed.again')}
                </Button>
              ),
            }
          : {})}
      />
    </div>
  );
}
