import { type Session, app } from 'electron';
import path from 'node:path';
import type { Locale } from '#domain/primitives.ts';
import { dictionaries, languagesOf } from './dictionaries.ts';
import { beginWithLanguages } from './first-languages.ts';
import { placeDictionaries } from './place-dictionaries.ts';

/** How long a dictionary may take to be read before the field goes unchecked. Milliseconds. */
const patience = 3000;

export type Spelling = {
  /** Has text checked in one language alone from now on; false where there is no dictionary of it. */
  readonly use: (locale: Locale) => Promise<boolean>;
};

/** Before Chromium starts: the dictionaries are put in its way. Gives the languages that can be checked. */
export function prepareSpelling(userData: string): ReadonlySet<Locale> {
  const placed = placeDictionaries(path.join(app.getAppPath(), 'resources', 'dictionaries'), userData);
  beginWithLanguages(userData, languagesOf(placed));
  return placed;
}

/** Checks the spelling of one language at a time: a word that is right in another one is wrong here. */
export function createSpelling(session: Session, placed: ReadonlySet<Locale>): Spelling {
  // macOS checks with dictionaries of its own, in the language that it hears.
  if (process.platform === 'darwin') return { use: () => Promise.resolve(true) };
  let current: Loading | null = null;
  // What is loaded next tells that it is: a language that was there already would not.
  session.setSpellCheckerLanguages([]);
  return {
    use: async (locale) => {
      if (!placed.has(locale)) return false;
      const { language } = dictionaries[locale];
      if (current?.language === language) return current.ready;
      current?.leave();
      const mine = load(session, language);
      current = mine;
      const isReady = await mine.ready;
      if (!isReady && current === mine) current = null;
      return isReady;
    },
  };
}

type Loading = {
  readonly language: string;
  readonly ready: Promise<boolean>;
  /** Another language is wanted: who waits for this one is let go. */
  readonly leave: () => void;
};

function load(session: Session, language: string): Loading {
  let leave: () => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    const settle = (isLoaded: boolean) => {
      clearTimeout(timer);
      session.off('spellcheck-dictionary-initialized', onLoaded);
      resolve(isLoaded);
    };
    const timer = setTimeout(() => settle(false), patience);
    const onLoaded = (_event: unknown, loaded: string) => loaded === language && settle(true);
    leave = () => settle(false);
    session.on('spellcheck-dictionary-initialized', onLoaded);
    session.setSpellCheckerLanguages([language]);
  });
  return { language, ready, leave };
}
