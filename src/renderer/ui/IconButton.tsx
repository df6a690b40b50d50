import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './IconButton.module.css';
import { Hint } from './Hint.tsx';

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  readonly icon: LucideIcon;
  /** What it does: the name for a screen reader and the tooltip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon, with its words as tooltip. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Hint text={label}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={[styles['button'], className].filter(Boolean).join(' ')}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </Hint>
  );
}
