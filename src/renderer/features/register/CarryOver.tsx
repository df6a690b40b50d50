import { Forward } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeetingId, asId } from '#domain/ids.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useAllRows } from '#renderer/queries/rows.ts';
import { noteRegisterStep } from '#renderer/state/register.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SelectField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type CarryOverProps = {
  readonly rows: readonly RegisterRow[];
  /** Whether the button says how many there are. */
  readonly counted?: boolean;
};

/** The way of open entries into another meeting; not there where nothing is open or there is no other meeting. */
export function CarryOver({ rows, counted = false }: CarryOverProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const meetings = useAllRows('meetings') ?? [];
  const open = rows.filter((row) => row.isOpen);
  const targets = meetings
    .filter(({ id }) => open.some(({ meeting }) => meeting.id !== id))
    .sort((a, b) => (a.startDate < b.startDate ? 1 : -1));
  if (targets.length === 0) return null;
  return (
    <>
      <Button icon={Forward} onClick={() => setOpen(true)}>
        {counted ? t('register.carry.act', { count: open.length }) : t('register.inspector.carry')}
      </Button>
      {isOpen && <CarryOverDialog rows={open} targets={targets} onClose={() => setOpen(false)} />}
    </>
  );
}

type CarryOverDialogProps = {
  readonly rows: readonly RegisterRow[];
  /** The newest first: most often that is where things go on. */
  readonly targets: readonly Meeting[];
  readonly onClose: () => void;
};

function CarryOverDialog({ rows, targets, onClose }: CarryOverDialogProps) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<MeetingId | undefined>(targets[0]?.id);
  const moving = rows.filter(({ meeting }) => meeting.id !== target);
  const carry = async () => {
    const meeting = targets.find(({ id }) => id === target);
    if (meeting === undefined) return;
    const outcomeIds = moving.map(({ outcome }) => outcome.id);
    const carried = await runCommand('outcome.carryOver', { outcomeIds, meetingId: meeting.id });
    const count = carried.outcomeIds.length;
    const { show } = useToast.getState();
    if (count === 0) show(t('register.carry.nothing', { meeting: meeting.acronym }), { undoable: false });
    else {
      noteRegisterStep(meeting.id);
      show(t('register.carry.done', { count, meeting: meeting.acronym }));
    }
    onClose();
  };
  return (
    <FormDialog
      title={t('register.carry.title')}
      text={t('register.carry.text', { count: moving.length })}
      save={t('register.carry.save')}
      cancel={t('register.carry.cancel')}
      onSave={carry}
      onClose={onClose}
    >
      <WholeRow>
        <SelectField
          label={t('register.carry.to')}
          value={target ?? ''}
          options={targets.map(({ id, acronym }) => ({ value: id, text: acronym }))}
          onChange={(event) => setTarget(asId<MeetingId>(event.target.value))}
        />
      </WholeRow>
    </FormDialog>
  );
}
