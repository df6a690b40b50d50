import styles from './InlineEdit.module.css';

type InlineSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onSave: (value: string) => void;
};

/** A choice that is changed where it stands. */
export function InlineSelect({ label, value, options, onSave }: InlineSelectProps) {
  return (
    <select
      aria-label={label}
      title={options.find((option) => option.value === value)?.text}
      className={styles['input']}
      value={value}
      onChange={(event) => onSave(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
