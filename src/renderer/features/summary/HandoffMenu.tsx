import { FileDown, FileUp, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';

/** What goes out to translators, and what comes back from them. */
export function HandoffMenu() {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
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
      ]}
    />
  );
}
