import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermsLook } from '#renderer/state/terms.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { type LookProps, LookToolbar } from './LookFrame.tsx';

type NothingYetProps = LookProps & { readonly look: TermsLook; readonly onNew: () => void };

/** A look without a row: what it is for, and how to begin. */
export function NothingYet({ records, frame, look, onNew }: NothingYetProps) {
  const { t } = useTranslation();
  const begin = useRef<HTMLButtonElement>(null);
  const { grabs, grabbed, toLook } = frame;
  useEffect(() => {
    if (!grabs) return;
    begin.current?.focus();
    grabbed();
  }, [grabs, grabbed]);
  return (
    <Screen toolbar={<LookToolbar records={records} frame={frame} />}>
      <EmptyState title={t(`terms.${look}.empty.title`)} text={t(`terms.${look}.empty.text`)}>
        <Button
          ref={begin}
          look="primary"
          icon={Plus}
          onClick={onNew}
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft') toLook(-1);
            else if (event.key === 'ArrowRight') toLook(1);
            else if (event.key.toLowerCase() === 'n' && !event.ctrlKey && !event.altKey && !event.metaKey) onNew();
            else return;
            event.preventDefault();
          }}
        >
          {t(`terms.${look}.new`)}
        </Button>
      </EmptyState>
    </Screen>
  );
}
