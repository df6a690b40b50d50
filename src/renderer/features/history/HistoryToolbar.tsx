import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { recordGroups } from '#domain/history/head-of.ts';
import { useHistoryState } from '#renderer/state/history.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './HistoryToolbar.module.css';
import { LookSwitch } from './LookSwitch.tsx';
import type { HistoryFilter, HistoryList } from './use-history-list.ts';
import type { Words } from './use-words.ts';

type HistoryToolbarProps = {
  readonly list: HistoryList;
  readonly words: Words;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** What is shown: which look, which record, which kind, which words, and whether the program's own steps too. */
export function HistoryToolbar({ list, words, onKeyDown }: HistoryToolbarProps) {
  const { t } = words;
  return (
    <div className={styles['toolbar']}>
      <LookSwitch />
      <SearchField
        label={t('history.search.label')}
        placeholder={t('history.search.placeholder')}
        clear={t('history.search.clear')}
        value={list.query}
        onChange={list.setQuery}
        onKeyDown={onKeyDown}
      />
      <label className={styles['auto']}>
        <input type="checkbox" checked={list.auto} onChange={(event) => list.setAuto(event.target.checked)} />
        {t('history.auto')}
      </label>
      <div className={styles['kinds']}>
        <Segmented<HistoryFilter>
          label={t('history.filter.label')}
          value={list.filter}
          onChange={list.setFilter}
          options={(['all', ...recordGroups] as const).map((value) => ({ value, text: t(`history.filter.${value}`) }))}
        />
        <OnlyOne list={list} words={words} />
      </div>
    </div>
  );
}

/** The record the list is narrowed to, and the way back. */
function OnlyOne({ list, words }: Pick<HistoryToolbarProps, 'list' | 'words'>) {
  const { t } = words;
  const showAll = useHistoryState((state) => state.showAll);
  const { of } = list;
  if (of === null) return null;
  return (
    <span className={styles['only']}>
      <span className={styles['onlyText']}>{t('history.of.label', { name: words.name(of.entity, of.entityId) })}</span>
      <IconButton icon={X} label={t('history.of.clear')} className={styles['clear']} onClick={showAll} />
    </span>
  );
}
