import { useCallback, useState } from 'react';
import { termsLooks, useTerms } from '#renderer/state/terms.ts';

/** What the three looks share while one is in them: the search, and where the keys go next. */
export type Frame = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** The list takes the keys as soon as it is there. */
  readonly grabs: boolean;
  readonly grabbed: () => void;
  /** The editor takes the keys as soon as it is there. */
  readonly opens: boolean;
  readonly opened: () => void;
  readonly open: () => void;
  readonly toList: () => void;
  /** Goes to the look beside, with the keys in its list. */
  readonly toLook: (step: -1 | 1) => void;
};

export function useFrame(): Frame {
  const { look, setLook } = useTerms();
  const [query, setQuery] = useState({ look, text: '' });
  const [grabs, setGrabs] = useState(true);
  const [opens, setOpens] = useState(false);
  return {
    query: query.look === look ? query.text : '',
    setQuery: (text) => setQuery({ look, text }),
    grabs,
    grabbed: useCallback(() => setGrabs(false), []),
    opens,
    opened: useCallback(() => setOpens(false), []),
    open: () => setOpens(true),
    toList: () => setGrabs(true),
    toLook: (step) => {
      const next = termsLooks[termsLooks.indexOf(look) + step];
      if (next === undefined) return;
      setLook(next);
      setGrabs(true);
    },
  };
}
