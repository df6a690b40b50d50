import * as Dropdown from '@radix-ui/react-dropdown-menu';
import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export type MenuItem =
  | {
      readonly kind?: 'item';
      readonly id: string;
      readonly text: string;
      readonly icon?: LucideIcon;
      readonly keys?: string;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: 'separator'; readonly id: string };

type MenuProps = {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
};

/** A menu that drops from its trigger. */
export function Menu({ label, trigger, items, align = 'end' }: MenuProps) {
  return (
    <Dropdown.Root modal={false}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content className={styles['menu']} align={align} sideOffset={6} aria-label={label}>
          {items.map((item) =>
            item.kind === 'separator' ? (
              <Dropdown.Separator key={item.id} className={styles['separator']} />
            ) : (
              <Dropdown.Item
                key={item.id}
                className={[styles['item'], item.danger && styles['danger']].filter(Boolean).join(' ')}
                disabled={item.disabled ?? false}
                onSelect={item.onSelect}
              >
                {item.icon !== undefined && <item.icon size={15} strokeWidth={1.75} aria-hidden />}
                <span className={styles['text']}>{item.text}</span>
                {item.keys !== undefined && <Kbd keys={item.keys} />}
              </Dropdown.Item>
            ),
          )}
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}
