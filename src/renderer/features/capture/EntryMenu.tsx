import { Ellipsis, EyeOff, Flag, Globe, History, Lock, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { visibilities } from '#domain/primitives.ts';
import { outcomeKinds } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { openEntryDetails } from '#renderer/state/entry-details.ts';
import { showHistoryOf } from '#renderer/state/history.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { kindIcons } from '#renderer/ui/kinds.ts';
import { modKey } from '#renderer/ui/mod-key.ts';
import { convertEntry, deleteEntry, editEntry, followUpEntries, showEntryTo } from './entry-acts.ts';

type EntryMenuProps = {
  readonly entry: Row<'outcomes'>;
  readonly className: string;
  /** Whether the record is final: then only what changes nothing is offered. */
  readonly locked: boolean;
  readonly toFollowUp: boolean;
};

const circles = { public: Globe, members: Lock, internal: EyeOff } as const;

/** All that can be done with an entry, with the keys that do it. */
export function EntryMenu({ entry, className, locked, toFollowUp }: EntryMenuProps) {
  const { t } = useTranslation();
  const convert = outcomeKinds.flatMap((kind, index): MenuItem[] => {
    if (kind === entry.kind) return [];
    return [
      {
        id: kind,
        text: t('capture.entry.convertTo', { kind: t(`kinds.outcome.${kind}`) }),
        icon: kindIcons[kind],
        keys: `${modKey} ${index + 1}`,
        onSelect: () => void convertEntry(entry, kind),
      },
    ];
  });
  const show = visibilities.flatMap((circle): MenuItem[] => {
    if (circle === entry.visibility) return [];
    const text = t('capture.entry.visibleTo', { circle: t(`kinds.visibility.${circle}`) });
    return [{ id: circle, text, icon: circles[circle], onSelect: () => void showEntryTo(entry, circle) }];
  });
  const label = t('capture.entry.more', { code: entry.code });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon={Ellipsis} label={label} tabIndex={-1} className={className} />}
      items={[
        ...(locked
          ? []
          : [
              {
                id: 'edit',
                text: t('capture.entry.edit'),
                icon: Pencil,
                keys: t('capture.keys.enter'),
                onSelect: () => editEntry(entry.id),
              },
              { kind: 'separator' as const, id: 'convert' },
              ...convert,
              { kind: 'separator' as const, id: 'show' },
              ...show,
              { kind: 'separator' as const, id: 'delete' },
            ]),
        {
          id: 'followUp',
          text: toFollowUp ? t('capture.entry.unfollow') : t('capture.entry.followUp'),
          icon: Flag,
          keys: 'M',
          onSelect: () => void followUpEntries([entry.id]),
        },
        { id: 'details', text: t('entry.menu'), icon: PanelRight, onSelect: () => openEntryDetails(entry.id) },
        {
          id: 'history',
          text: t('capture.entry.history', { code: entry.code }),
          icon: History,
          onSelect: () => showHistoryOf({ meetingId: entry.meetingId, entity: 'outcomes', entityId: entry.id }),
        },
        ...(locked
          ? []
          : [
              {
                id: 'trash',
                text: t('capture.entry.delete'),
                icon: Trash2,
                danger: true,
                keys: t('capture.keys.delete'),
                onSelect: () => void deleteEntry(entry),
              },
            ]),
      ]}
    />
  );
}
