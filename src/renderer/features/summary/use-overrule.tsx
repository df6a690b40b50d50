import { type ReactElement, useState } from 'react';
import type { Locale } from '#domain/primitives.ts';
import { checksOf, type GateCheck } from '#domain/summary/gate.ts';
import { OverruleDialog } from './OverruleDialog.tsx';

type Asked = {
  readonly open: readonly GateCheck[];
  readonly act: 'export' | 'approve';
  readonly answer: (reason: string | undefined) => void;
};

/** Why something leaves unfinished: null where nothing is open and nobody was asked, undefined where they gave up. */
export type Reason = string | null | undefined;

export type Overruling = {
  readonly ask: (locales: readonly Locale[], act: Asked['act']) => Promise<Reason>;
  readonly isAsking: boolean;
  readonly dialog: ReactElement | null;
};

/** Asks for a reason where checks are open in the languages that leave, and only there. */
export function useOverrule(checks: readonly GateCheck[]): Overruling {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (locales: readonly Locale[], act: Asked['act']): Promise<Reason> => {
    const open = checksOf(checks, locales).filter(({ count }) => count > 0);
    if (open.length === 0) return Promise.resolve(null);
    return new Promise((resolve) => setAsked({ open, act, answer: resolve }));
  };
  const answer = (reason: string | undefined) => {
    asked?.answer(reason);
    setAsked(null);
  };
  const dialog =
    asked === null ? null : (
      <OverruleDialog
        open={asked.open}
        act={asked.act}
        onOverrule={(reason) => answer(reason)}
        onClose={() => answer(undefined)}
      />
    );
  return { ask, isAsking: asked !== null, dialog };
}
