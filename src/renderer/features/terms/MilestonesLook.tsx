import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Milestone, Outcome } from '#domain/records/outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useToast } from '#renderer/state/toast.ts';
import { DeleteMilestoneDialog } from './DeleteMilestoneDialog.tsx';
import { LanguageMark } from './LanguageMark.tsx';
import { LookFrame, type LookProps } from './LookFrame.tsx';
import { MilestoneInspector } from './MilestoneInspector.tsx';
import { NewMilestoneDialog } from './NewMilestoneDialog.tsx';
import { NothingYet } from './NothingYet.tsx';
import { Cell, MarkCell } from './TermsList.tsx';
import { haystack } from './haystack.ts';
import { milestoneDays } from './milestone-days.ts';
import { useLines } from './use-lines.ts';

/** The events that are coming, in order of time, and what is due by them. */
export function MilestonesLook({ records, frame }: LookProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const show = useToast((state) => state.show);
  const [asked, setAsked] = useState<'none' | 'new' | 'delete'>('none');
  const milestones = records.milestones.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const lines = useLines('milestones', useMilestoneGroups(milestones, records), frame.query);
  const chosen = milestones.find(({ id }) => id === lines.chosen);
  const name = chosen === undefined ? '' : textIn(chosen.name, locale).text;
  const due = chosen === undefined ? [] : dueBy(chosen, records.outcomes);
  const close = () => {
    setAsked('none');
    frame.toList();
  };
  const remove = async () => {
    if (chosen === undefined) return;
    lines.chooseBeside(chosen.id);
    await runCommand('milestone.delete', { milestoneId: chosen.id, dueBecomesDate: due.length > 0 });
    show(t('terms.milestones.done.deleted', { name }));
  };
  const acts = {
    onEnter: frame.open,
    onNew: () => setAsked('new'),
    onDelete: () => (due.length === 0 ? void remove() : setAsked('delete')),
  };
  return (
    <>
      {milestones.length === 0 ? (
        <NothingYet records={records} frame={frame} look="milestones" onNew={acts.onNew} />
      ) : (
        <LookFrame
          records={records}
          frame={frame}
          lines={lines}
          acts={acts}
          words={{ enter: t('terms.keys.edit'), remove: t('terms.keys.remove') }}
          inspector={
            chosen === undefined ? null : (
              <MilestoneInspector milestone={chosen} meeting={records.meeting} entries={due} onDelete={acts.onDelete} />
            )
          }
        />
      )}
      {asked === 'new' && <NewMilestoneDialog meeting={records.meeting} onClose={close} onAdded={lines.choose} />}
      {asked === 'delete' && chosen !== undefined && (
        <DeleteMilestoneDialog
          milestone={chosen}
          meeting={records.meeting}
          entries={due}
          onClose={close}
          onDelete={remove}
        />
      )}
    </>
  );
}

function dueBy({ id }: Milestone, outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ due }) => due?.kind === 'milestone' && due.milestoneId === id);
}

function useMilestoneGroups(milestones: readonly Milestone[], { meeting, outcomes }: LookProps['records']) {
  const { t } = useTranslation();
  const format = useFormat(meeting.timeZone);
  const lines = milestones.map((milestone) => {
    const { text, fallback } = textIn(milestone.name, format.locale);
    const count = dueBy(milestone, outcomes).length;
    return {
      id: milestone.id,
      hay: haystack([milestone.name], [milestone.place, milestone.date]),
      cells: (
        <>
          <Cell kind="name" text={text} lang={fallback ?? format.locale} />
          <Cell kind="days" text={milestoneDays(milestone, format)} />
          <Cell kind="place" text={milestone.place} />
          <MarkCell>
            <LanguageMark texts={[milestone.name]} meeting={meeting} />
          </MarkCell>
          <Cell kind="count" text={count === 0 ? '' : t('terms.milestones.dueCount', { count })} />
        </>
      ),
    };
  });
  return [{ id: 'milestones', heading: null, lines }];
}
