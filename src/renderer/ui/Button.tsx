import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { Kbd } from './Kbd.tsx';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One primary a view. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'link' | 'danger';
  readonly size?: 'control' | 'dialog';
  readonly icon?: LucideIcon;
  /** The key that does the same, shown on the button. */
  readonly keys?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

/** A button with a verb on it. */
export function Button({
  look = 'plain',
  size = 'control',
  icon: Icon,
  keys,
  children,
  className,
  ...rest
}: ButtonProps) {
  const classes = [styles['button'], styles[look], styles[size], className].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} className={classes}>
      {Icon !== undefined && <Icon size={size === 'dialog' ? 16 : 15} strokeWidth={1.75} aria-hidden />}
      <span className={styles['text']}>{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
