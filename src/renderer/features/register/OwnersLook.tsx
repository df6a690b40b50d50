import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupByOwner } from '#domain/register/group.ts';
import { GroupHead } from './GroupHead.tsx';
import type { GridLine } from './RegisterGrid.tsx';
import { RegisterLines } from './RegisterLines.tsx';
import type { RegisterList } from './use-register-list.ts';
import { ownerName } from './words.ts';

/** Who owes what: organizations first, each with what it leads and supports. */
export function OwnersLook({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const { shown, collator } = list;
  const lines = useMemo(
    () =>
      groupByOwner(shown, collator).flatMap(({ key, about, counts, rows }): GridLine[] => {
        const title = about === null ? t('register.owners.nobody') : ownerName(about, t);
        const full = about === null || about.name === title ? about?.represents : about.name;
        return [
          { kind: 'head', key, content: <GroupHead title={title} detail={full ?? ''} counts={counts} /> },
          ...rows.map((row): GridLine => ({ kind: 'line', key: `${key} ${row.outcome.id}`, row })),
        ];
      }),
    [shown, collator, t],
  );
  return <RegisterLines list={list} label={t('register.owners.label')} lines={lines} />;
}
