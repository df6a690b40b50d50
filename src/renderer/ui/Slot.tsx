import { type ReactNode, createContext, use } from 'react';
import { createPortal } from 'react-dom';

/** Where a view puts its acts in the top bar; the shell owns the place. */
export const TopBarSlot = createContext<HTMLElement | null>(null);

/** Renders its children in the top bar. At most two acts. */
export function TopBarActions({ children }: { readonly children: ReactNode }) {
  const place = use(TopBarSlot);
  return place === null ? null : createPortal(children, place);
}
