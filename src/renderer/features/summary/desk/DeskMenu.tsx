import { Bot, FileDown, FileUp, Languages, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import { type Machine, missingIn } from './use-machine.ts';

type DeskMenuProps = {
  readonly machine: Machine;
  readonly locale: Locale | null;
  /** The text the person is in. */
  readonly here: PublishedPassage | null;
  readonly passages: readonly PublishedPassage[];
};

/** What goes out to translators, what comes back, and what a machine may make. */
export function DeskMenu({ machine, locale, here, passages }: DeskMenuProps) {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  const missing = locale === null ? [] : missingIn(passages, locale);
  const drafts: MenuItem[] =
    machine.address === null || locale === null
      ? []
      : [
          {
            id: 'one',
            text: t('desk.machine.one'),
            icon: Bot,
            disabled: machine.run !== null || here === null || !missing.includes(here),
            onSelect: () => here !== null && machine.draft([here], locale),
          },
          {
            id: 'all',
            text: t('desk.machine.all', { count: missing.length, language: t(`kinds.language.${locale}`) }),
            icon: Bot,
            disabled: machine.run !== null || missing.length === 0,
            onSelect: () => machine.draft(missing, locale),
          },
        ];
  return (
    <Menu
      label={t('handoff.menu')}
      trigger={
        <Button look="quiet" icon={Languages}>
          {t('handoff.menu')}
        </Button>
      }
      items={[
        { id: 'out', text: t('handoff.out.act'), icon: FileDown, onSelect: () => open('handOff') },
        { id: 'back', text: t('handoff.back.act'), icon: FileUp, onSelect: () => open('takeBack') },
        { kind: 'separator', id: 'machine' },
        ...drafts,
        { id: 'set', text: t('desk.machine.act'), icon: Settings2, onSelect: () => open('machine') },
      ]}
    />
  );
}
