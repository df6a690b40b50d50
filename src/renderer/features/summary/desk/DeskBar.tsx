import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { deskFilters } from '#domain/translation/desk.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import styles from './DeskBar.module.css';
import type { DeskRows } from './use-desk-rows.ts';

type DeskBarProps = { readonly rows: DeskRows; readonly onDown: () => void };

/** What is shown of the texts. */
export function DeskBar({ rows, onDown }: DeskBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['bar']}>
      <div className={styles['search']}>
        <SearchField
          label={t('desk.search.label')}
          placeholder={t('desk.search.placeholder')}
          clear={t('desk.search.clear')}
          value={rows.query}
          onChange={rows.setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            onDown();
          }}
        />
      </div>
      <Segmented
        label={t('summary.filter.label')}
        value={rows.filter}
        onChange={rows.setFilter}
        options={deskFilters.map((value) => ({ value, text: t(`desk.filter.${value}`), count: rows.counts[value] }))}
      />
    </div>
  );
}

type TargetsProps = {
  readonly all: readonly Locale[];
  readonly shown: readonly Locale[];
  readonly onChange: (shown: readonly Locale[]) => void;
};

/** The languages beside the source: one, or as many as there are. The last one shown stays. */
export function Targets({ all, shown, onChange }: TargetsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['targets']} role="group" aria-label={t('desk.targets')}>
      {all.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={styles['target']}
          role="checkbox"
          aria-checked={shown.includes(locale)}
          aria-disabled={shown.length === 1 && shown.includes(locale)}
          onClick={() => {
            const next = all.filter((one) => (one === locale ? !shown.includes(one) : shown.includes(one)));
            if (next.length > 0) onChange(next);
          }}
        >
          {languageNames[locale]}
        </button>
      ))}
    </div>
  );
}
