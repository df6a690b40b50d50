import type { ReactNode } from 'react';
import styles from './Screen.module.css';

type ScreenProps = {
  /** The 44 px bar above the content. */
  readonly toolbar?: ReactNode;
  readonly children: ReactNode;
  /** The column on the right: hairlines, no cards. */
  readonly inspector?: ReactNode;
  readonly inspectorLabel?: string;
  /** The line of keys at the bottom. */
  readonly keys?: ReactNode;
  /** Content that scrolls by itself gets the whole height. */
  readonly fill?: boolean;
};

/** The frame of a view: toolbar, content, inspector, keys. */
export function Screen({ toolbar, children, inspector, inspectorLabel, keys, fill = false }: ScreenProps) {
  return (
    <div className={styles['screen']}>
      <div className={styles['main']}>
        {toolbar !== undefined && <div className={styles['toolbar']}>{toolbar}</div>}
        <div className={fill ? styles['filled'] : styles['scrolled']}>{children}</div>
        {keys !== undefined && <div className={styles['keys']}>{keys}</div>}
      </div>
      {inspector !== undefined && (
        <aside className={styles['inspector']} aria-label={inspectorLabel}>
          {inspector}
        </aside>
      )}
    </div>
  );
}

/** A part of the inspector, with a hairline above it. */
export function InspectorPart({ children }: { readonly children: ReactNode }) {
  return <section className={styles['part']}>{children}</section>;
}
