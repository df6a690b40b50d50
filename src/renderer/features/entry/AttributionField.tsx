import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#renderer/queries/entry.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from './EntrySheet.module.css';
import { PartyPick } from './PartyPick.tsx';
import { editFields } from './acts.ts';
import { partyName, partyOf } from './words.ts';

/** Who is credited with it: nobody, a person, an organization; and what documents will say of that. */
export function AttributionField({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome, meeting } = entry;
  const party = partyOf(outcome.attribution);
  const name = party === null ? t('entry.attribution.nobody') : (partyName(party, entry) ?? t('entry.owners.gone'));
  return (
    <div className={styles['stack']}>
      <div className={styles['owner']}>
        <span className={party === null ? styles['nothing'] : styles['name']} title={name}>
          {name}
        </span>
        {party !== null && (
          <IconButton
            icon={X}
            label={t('entry.attribution.clear')}
            onClick={() => void editFields(outcome, { attribution: { kind: 'none' } })}
          />
        )}
      </div>
      <PartyPick
        entry={entry}
        label={t('entry.attribution.choose')}
        except={party === null ? [] : [party.id]}
        onPick={(attribution) => void editFields(outcome, { attribution })}
      />
      <p className={styles['hint']}>{t(`entry.rule.${meeting.attributionRule}`)}</p>
    </div>
  );
}
