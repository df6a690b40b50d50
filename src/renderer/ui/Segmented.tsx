import styles from './Segmented.module.css';

type SegmentedProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string; readonly count?: number }[];
  readonly onChange: (value: V) => void;
  readonly stretch?: boolean;
};

/** A choice of one among a few, all of them visible. Arrow keys move between them. */
export function Segmented<V extends string>({ label, value, options, onChange, stretch }: SegmentedProps<V>) {
  const move = (step: number) => {
    const index = options.findIndex((option) => option.value === value);
    const next = options[(index + step + options.length) % options.length];
    if (next !== undefined) onChange(next.value);
  };
  return (
    <div
      className={stretch ? styles['stretched'] : styles['group']}
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') move(-1);
        else return;
        event.preventDefault();
      }}
    >
      {options.map((option) => (
        <button
          key={option.value}
          ref={(element) => {
            if (option.value === value && element?.parentElement?.contains(document.activeElement)) element.focus();
          }}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={styles['segment']}
          onClick={() => onChange(option.value)}
        >
          {option.text}
          {option.count !== undefined && <span className="tabular">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}
