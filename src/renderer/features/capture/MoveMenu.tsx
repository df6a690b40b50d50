import { FolderInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { AgendaItemId, OutcomeId, SessionId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx';
import type { Scene } from './scene.ts';

/** Where the picked entries go: an item of this session, or another session. */
export function MoveMenu({ scene, ids }: { readonly scene: Scene; readonly ids: readonly OutcomeId[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(scene.lookups.timeZone);
  const { session, agenda, items } = scene;
  const move = async (sessionId: SessionId | null, agendaItemId: AgendaItemId | null, place: string) => {
    await runCommand('outcome.move', { outcomeIds: ids, sessionId, agendaItemId });
    useCapture.getState().pick([]);
    useToast.getState().show(t('capture.many.moved', { count: ids.length, place }));
  };
  const here = items.map(({ item, number }): MenuItem => {
    const title = `${number} ${textIn(item.title, locale).text}`;
    return { id: item.id, text: title, onSelect: () => void move(item.sessionId, item.id, title) };
  });
  const elsewhere = agenda.sessions
    .filter(({ id, kind }) => id !== session?.id && kind !== 'break' && kind !== 'social')
    .map((one): MenuItem => {
      const title = textIn(one.title, locale).text;
      return {
        id: one.id,
        text: `${format.time(one.startsAt)}  ${title}`,
        onSelect: () => void move(one.id, null, title),
      };
    });
  const parts = here.length > 0 && elsewhere.length > 0 ? [{ kind: 'separator', id: 'line' } as const] : [];
  if (here.length + elsewhere.length === 0) return null;
  return (
    <Menu
      align="start"
      label={t('capture.many.move')}
      trigger={<Button icon={FolderInput}>{t('capture.many.move')}</Button>}
      items={[...here, ...parts, ...elsewhere]}
    />
  );
}
