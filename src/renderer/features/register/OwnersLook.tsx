import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupByOwner } from '#domain/register/group.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { GroupHead } from './GroupHead.tsx';
import { RegisterFrame } from './RegisterFrame.tsx';
import { type GridLine, RegisterGrid } from './RegisterGrid.tsx';
import { openInMeeting } from './acts.ts';
import { chosenLine, lineKeys } from './lines.ts';
import { useLineKeys } from './use-line-keys.ts';
import type { RegisterList } from './use-register-list.ts';
import { ownerName } from './words.ts';

/** Who owes what: organizations first, each with what it leads and supports. */
export function OwnersLook({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const { chosen: asked, choose } = useRegisterState();
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
  const chosen = chosenLine(lines, asked);
  const onKeyDown = useLineKeys({
    keys: lineKeys(lines),
    chosen: chosen?.key,
    onChoose: choose,
    onEnter: () => chosen !== undefined && openInMeeting(chosen.row),
  });
  return (
    <RegisterFrame list={list} chosen={chosen?.row} onKeyDown={onKeyDown}>
      <RegisterGrid
        label={t('register.owners.label')}
        lines={lines}
        chosen={chosen?.key ?? null}
        onChoose={choose}
        onKeyDown={onKeyDown}
      />
    </RegisterFrame>
  );
}
