import { Building2, UserRound, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Owner } from '#domain/records/outcome.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import styles from './EntrySheet.module.css';
import { PartyPick } from './PartyPick.tsx';
import { editFields } from './acts.ts';
import { partyName } from './words.ts';

/** Who answers for it: leads, and whoever supports. */
export function OwnersField({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome } = entry;
  const { owners } = outcome;
  const save = (next: readonly Owner[]) => void editFields(outcome, { owners: next });
  return (
    <div className={styles['stack']}>
      {owners.map((owner, index) => {
        const name = partyName(owner.party, entry) ?? t('entry.owners.gone');
        const Icon = owner.party.kind === 'organization' ? Building2 : UserRound;
        return (
          <div key={`${owner.party.id} ${owner.part}`} className={styles['owner']}>
            <Icon size={14} strokeWidth={1.75} aria-hidden />
            <span className={styles['name']} title={name}>
              {name}
            </span>
            <span className={styles['part']}>
              <InlineSelect
                label={t('entry.owners.part', { name })}
                value={owner.part}
                options={(['lead', 'support'] as const).map((value) => ({ value, text: t(`entry.owners.${value}`) }))}
                onSave={(value) =>
                  save(
                    owners.map((one, at) =>
                      at === index ? { ...one, part: value === 'lead' ? 'lead' : 'support' } : one,
                    ),
                  )
                }
              />
            </span>
            <IconButton
              icon={X}
              label={t('entry.owners.remove', { name })}
              onClick={() => save(owners.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <PartyPick
        entry={entry}
        label={t('entry.owners.add')}
        except={owners.map(({ party }) => party.id)}
        onPick={(party) =>
          save([...owners, { party, part: owners.some(({ part }) => part === 'lead') ? 'support' : 'lead' }])
        }
      />
    </div>
  );
}
