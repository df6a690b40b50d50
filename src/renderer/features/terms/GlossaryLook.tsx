import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { UnknownAcronym } from '#domain/glossary/unknown-acronyms.ts';
import type { GlossaryTerm } from '#domain/records/follow-up.ts';
import { useToast } from '#renderer/state/toast.ts';
import { AsideInspector } from './AsideInspector.tsx';
import { LookFrame, type LookProps } from './LookFrame.tsx';
import { NewTermDialog } from './NewTermDialog.tsx';
import { NothingYet } from './NothingYet.tsx';
import { TermInspector } from './TermInspector.tsx';
import { UnknownInspector } from './UnknownInspector.tsx';
import { type Choice, useGlossary } from './use-glossary.tsx';
import { useLines } from './use-lines.ts';

/** What is being added: a term from nothing, or the explanation of an acronym. */
type Adding = { readonly acronym: UnknownAcronym | null };

/** The glossary: what nobody explained yet is offered first. */
export function GlossaryLook({ records, frame }: LookProps) {
  const { t } = useTranslation();
  const glossary = useGlossary(records);
  const lines = useLines('glossary', glossary.groups, frame.query);
  const [adding, setAdding] = useState<Adding | null>(null);
  const choice = glossary.choiceOf(lines.chosen);
  const { setAside, offerAgain, remove } = useGlossaryActs(records.meeting.id, lines.chooseBeside);
  const acts = {
    onEnter: () => {
      if (choice.kind === 'unknown') setAdding({ acronym: choice.acronym });
      else if (choice.kind === 'more') glossary.showAll();
      else if (choice.kind === 'aside') void offerAgain(choice.term, lines.chosen);
      else frame.open();
    },
    onNew: () => setAdding({ acronym: null }),
    onDelete: () => {
      if (choice.kind === 'unknown') void setAside(choice.acronym, lines.chosen);
      else if (choice.kind === 'aside') void offerAgain(choice.term, lines.chosen);
      else if (choice.kind === 'term') void remove(choice.term, glossary.nameOf(choice.term));
    },
  };
  return (
    <>
      {glossary.groups.every((group) => group.lines.length === 0) ? (
        <NothingYet records={records} frame={frame} look="glossary" onNew={acts.onNew} />
      ) : (
        <LookFrame
          records={records}
          frame={frame}
          lines={lines}
          acts={acts}
          words={{ enter: t(enterWords[choice.kind]), remove: t(deleteWords[choice.kind]) }}
          inspector={<Chosen choice={choice} records={records} glossary={glossary} acts={acts} />}
        />
      )}
      {adding !== null && (
        <NewTermDialog
          records={records}
          acronym={adding.acronym}
          onClose={() => {
            setAdding(null);
            frame.toList();
          }}
          onAdded={lines.choose}
        />
      )}
    </>
  );
}

const enterWords = {
  unknown: 'terms.keys.explain',
  aside: 'terms.keys.again',
  term: 'terms.keys.edit',
  more: 'terms.keys.edit',
  nothing: 'terms.keys.edit',
} as const;

const deleteWords = {
  unknown: 'terms.keys.aside',
  aside: 'terms.keys.again',
  term: 'terms.keys.remove',
  more: 'terms.keys.remove',
  nothing: 'terms.keys.remove',
} as const;

type ChosenProps = {
  readonly choice: Choice;
  readonly records: LookProps['records'];
  readonly glossary: ReturnType<typeof useGlossary>;
  readonly acts: { readonly onEnter: () => void; readonly onDelete: () => void };
};

function Chosen({ choice, records, glossary, acts }: ChosenProps) {
  switch (choice.kind) {
    case 'unknown':
      return <UnknownInspector unknown={choice.acronym} onExplain={acts.onEnter} onSetAside={acts.onDelete} />;
    case 'aside':
      return <AsideInspector acronym={choice.term.acronym} onOffer={acts.onEnter} />;
    case 'term':
      return <TermInspector term={choice.term} records={records} texts={glossary.texts} onDelete={acts.onDelete} />;
    default:
      return null;
  }
}

/** What is done to a row; the row beside it is chosen then. */
function useGlossaryActs(meetingId: LookProps['records']['meeting']['id'], chooseBeside: (id: string) => void) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  return {
    setAside: async ({ acronym }: UnknownAcronym, id: string | undefined) => {
      if (id !== undefined) chooseBeside(id);
      await runCommand('term.setAside', { meetingId, acronym });
      show(t('terms.glossary.done.aside', { name: acronym }));
    },
    offerAgain: async ({ id: termId, acronym }: GlossaryTerm, id: string | undefined) => {
      if (id !== undefined) chooseBeside(id);
      await runCommand('term.offerAgain', { termId });
      show(t('terms.glossary.done.again', { name: acronym }));
    },
    remove: async ({ id: termId }: GlossaryTerm, name: string) => {
      chooseBeside(termId);
      await runCommand('term.delete', { termId });
      show(t('terms.glossary.done.deleted', { name }));
    },
  };
}
