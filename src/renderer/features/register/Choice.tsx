import { useTranslation } from 'react-i18next';
import styles from './RegisterToolbar.module.css';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  /** Whether something is chosen that leaves the rest out. */
  readonly isSet: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
};

/** A choice of the toolbar; what it is about stands in its first option. */
export function Choice({ label, value, isSet, options, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const isKnown = options.some((option) => option.value === value);
  return (
    <select
      aria-label={label}
      className={styles['choice']}
      data-set={isSet}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
      {/* A saved filter may name what is gone by now. */}
      {!isKnown && <option value={value}>{t('register.gone.owner')}</option>}
    </select>
  );
}
