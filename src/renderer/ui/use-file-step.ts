import { useRef, useState } from 'react';

type Read<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** How far an import is: no file yet, one that can't be read, or one that is looked at. */
type FileStep<T, F> = {
  readonly opened: T | null;
  readonly failure: F | null;
  /** Another one for each reading: choices made about one file say nothing of the next, even of the same name. */
  readonly turn: number;
};

/** The file of an import, and the way to read another one. A reading of null is that of somebody who chose none. */
export function useFileStep<T, F>() {
  const [step, setStep] = useState<FileStep<T, F>>({ opened: null, failure: null, turn: 0 });
  const begun = useRef(0);
  const shown = useRef(0);
  const show = async (reading: Promise<Read<T, F> | null>) => {
    begun.current += 1;
    const turn = begun.current;
    const read = await reading;
    // What was asked for later may be there earlier.
    if (read === null || turn < shown.current) return;
    shown.current = turn;
    setStep(read.ok ? { opened: read.value, failure: null, turn } : { opened: null, failure: read.failure, turn });
  };
  return { ...step, show };
}
