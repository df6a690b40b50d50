import styles from './KindMark.module.css';
import { type MarkKind, kindIcons } from './kinds.ts';

type KindMarkProps = {
  readonly kind: MarkKind;
  /** The word of the kind, for a screen reader and as tooltip. */
  readonly label: string;
  /** `T-06`, or nothing where only the mark is shown. */
  readonly code?: string;
};

/** The mark of a kind: a small wash square with its icon, and the code beside it. */
export function KindMark({ kind, label, code }: KindMarkProps) {
  const Icon = kindIcons[kind];
  return (
    <span className={[styles['mark'], styles[kind]].join(' ')} title={label}>
      <span className={styles['square']}>
        <Icon size={13} strokeWidth={1.75} aria-hidden />
      </span>
      <span className="visually-hidden">{label}</span>
      {code !== undefined && <span className={styles['code']}>{code}</span>}
    </span>
  );
}
