import { useId } from 'react';
import styles from './ProjectorBar.module.css';

export type BarOption = { readonly value: string; readonly text: string; readonly lang?: string };

export type BarGroup = { readonly label: string; readonly options: readonly BarOption[] };

type BarSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly BarOption[];
  /** Further options, under a heading each. */
  readonly groups?: readonly BarGroup[];
  readonly onChange: (value: string) => void;
};

/** A choice of the bar, with its label above. */
export function BarSelect({ label, value, options, groups = [], onChange }: BarSelectProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={styles['select']} value={value} onChange={(event) => onChange(event.target.value)}>
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Options({ options }: { readonly options: readonly BarOption[] }) {
  return options.map(({ value, text, lang }) => (
    <option key={value} value={value} lang={lang}>
      {text}
    </option>
  ));
}
