import { useTranslation } from 'react-i18next';
import type { Quorum } from '#domain/records/meeting.ts';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';

export type QuorumForm = { readonly quorumBasis: Quorum['basis'] | 'none'; readonly quorumMin: string };

type QuorumFieldsProps = {
  readonly form: QuorumForm;
  readonly problem: string | null;
  readonly set: (next: Partial<QuorumForm>) => void;
};

/** What is counted, and from how many on the meeting can decide. */
export function QuorumFields({ form, problem, set }: QuorumFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        label={t('meetings.edit.quorumBasis')}
        value={form.quorumBasis}
        options={[
          { value: 'none', text: t('meetings.edit.quorumNone') },
          { value: 'organizations', text: t('meetings.edit.quorumOrganizations') },
          { value: 'attendees', text: t('meetings.edit.quorumAttendees') },
        ]}
        onChange={(event) => set({ quorumBasis: event.target.value as QuorumForm['quorumBasis'] })}
      />
      <TextField
        type="number"
        min={1}
        step={1}
        label={t('meetings.edit.quorumMin')}
        value={form.quorumMin}
        disabled={form.quorumBasis === 'none'}
        problem={problem}
        onChange={(event) => set({ quorumMin: event.target.value })}
      />
    </>
  );
}

export function quorumForm(quorum: Quorum | null): QuorumForm {
  return { quorumBasis: quorum?.basis ?? 'none', quorumMin: quorum === null ? '' : String(quorum.min) };
}

/** The quorum that was typed. */
export function quorumOfForm({ quorumBasis, quorumMin }: QuorumForm): Quorum | null | 'wrong' {
  if (quorumBasis === 'none') return null;
  const min = Number(quorumMin);
  return Number.isInteger(min) && min >= 1 ? { basis: quorumBasis, min } : 'wrong';
}
