import { createContext, use } from 'react';
import type { LocalizedText } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PlaceholderValues } from '#domain/summary/placeholders.ts';
import type { SavePassage } from './use-save-passage.ts';

export type Sheet = {
  /** The language of the document on the sheet. */
  readonly locale: Locale;
  readonly uiLocale: Locale;
  /** The name of the document's language, in the language of the interface. */
  readonly language: string;
  /** The key of the passage being written, or null. */
  readonly editing: string | null;
  readonly localizedOf: (key: string) => LocalizedText | null;
  /** What the placeholders of an introduction or a closing stand for. */
  readonly valuesIn: (locale: Locale) => PlaceholderValues;
  readonly edit: (key: string) => void;
  readonly save: SavePassage;
  readonly done: (key: string, how: 'saved' | 'cancelled' | 'next') => void;
};

/** What every passage of a sheet needs. */
export const SheetContext = createContext<Sheet | null>(null);

export function useSheet(): Sheet {
  const sheet = use(SheetContext);
  if (sheet === null) throw new Error('A passage stands outside of a sheet');
  return sheet;
}
