import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { countKinds, filterRegister } from '#domain/register/filter.ts';
import { registerKinds } from '#domain/register/rows.ts';
import { registerGroupings, registerLooks, useRegisterState } from '#renderer/state/register.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { kindIcons } from '#renderer/ui/kinds.ts';
import { Choice } from './Choice.tsx';
import { FilterChoices } from './FilterChoices.tsx';
import styles from './RegisterToolbar.module.css';
import { SavedFilters } from './SavedFilters.tsx';
import type { RegisterList } from './use-register-list.ts';

type RegisterToolbarProps = {
  readonly list: RegisterList;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** How the register is looked at, and what of it. */
export function RegisterToolbar({ list, onKeyDown }: RegisterToolbarProps) {
  const { t } = useTranslation();
  const { look, setLook, grouping, setGrouping, filter, setFilter } = useRegisterState();
  return (
    <div className={styles['toolbar']} role="group" aria-label={t('register.filter.label')}>
      <Segmented
        label={t('register.look.label')}
        value={look}
        options={registerLooks.map((value) => ({ value, text: t(`register.look.${value}`) }))}
        onChange={setLook}
      />
      <SearchField
        label={t('register.search.label')}
        placeholder={t('register.search.placeholder')}
        clear={t('register.search.clear')}
        value={filter.query}
        onChange={(query) => setFilter({ query })}
        onKeyDown={onKeyDown}
      />
      {look === 'table' && (
        <Choice
          label={t('register.group.label')}
          value={grouping}
          isSet={grouping !== 'none'}
          options={registerGroupings.map((value) => ({ value, text: t(`register.group.${value}`) }))}
          onChange={(value) => setGrouping(registerGroupings.find((one) => one === value) ?? 'none')}
        />
      )}
      <span className={styles['end']}>
        <SavedFilters />
      </span>
      <div className={styles['second']}>
        <KindChips list={list} />
        <OverdueOnly list={list} />
        <FilterChoices list={list} />
      </div>
    </div>
  );
}

function KindChips({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const { filter, setFilter } = useRegisterState();
  const counts = countKinds(list.all, filter);
  return (
    <div className={styles['kinds']} role="group" aria-label={t('register.filter.kinds')}>
      {registerKinds.map((kind) => {
        const Icon = kindIcons[kind];
        const isOn = filter.kinds.includes(kind);
        const kinds = isOn ? filter.kinds.filter((one) => one !== kind) : [...filter.kinds, kind];
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isOn}
            className={styles['chip']}
            onClick={() => setFilter({ kinds })}
          >
            <Icon className={styles[kind]} size={13} strokeWidth={1.75} aria-hidden />
            {t(`kinds.outcome.${kind}`)}
            <span className={styles['count']}>{counts[kind]}</span>
          </button>
        );
      })}
    </div>
  );
}

function OverdueOnly({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const { filter, setFilter } = useRegisterState();
  const count = filterRegister(list.all, { ...filter, overdue: true }).length;
  return (
    <label className={styles['overdue']}>
      <input
        type="checkbox"
        checked={filter.overdue}
        onChange={(event) => setFilter({ overdue: event.target.checked })}
      />
      {t('register.filter.overdue')}
      <span className={styles['count']}>{count}</span>
    </label>
  );
}
