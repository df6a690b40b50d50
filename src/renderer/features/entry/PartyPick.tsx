import { Building2, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Party } from '#domain/capture/capture.ts';
import { type PartyFound, partiesLike } from '#domain/follow-up/find.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { PickField } from '#renderer/ui/PickField.tsx';

type PartyPickProps = {
  readonly entry: Entry;
  readonly label: string;
  /** Ids of those that are named already. */
  readonly except: readonly string[];
  readonly onPick: (party: Party) => void;
};

/** A line to find a person of the meeting or an organization. */
export function PartyPick({ entry, label, except, onPick }: PartyPickProps) {
  const { t } = useTranslation();
  const find = (typed: string): PartyFound[] => {
    const free = <R extends { readonly id: string }>(rows: readonly R[]) =>
      rows.filter(({ id }) => !except.includes(id));
    return partiesLike(typed, { organizations: free(entry.organizations), people: free(entry.people) });
  };
  return (
    <PickField
      label={label}
      placeholder={label}
      nothing={t('entry.owners.nobodyFound')}
      find={(typed) =>
        find(typed).map(({ party, label: text, detail }) => {
          const Icon = party.kind === 'organization' ? Building2 : UserRound;
          return { id: party.id, text, detail, mark: <Icon size={14} strokeWidth={1.75} aria-hidden /> };
        })
      }
      onPick={(id, typed) => {
        const found = find(typed).find(({ party }) => party.id === id);
        if (found !== undefined) onPick(found.party);
      }}
    />
  );
}
