import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '#renderer/commands/run-command.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Scene } from './scene.ts';

/** Makes the record of the session final; not there where it is, or where there is nothing to lock. */
export function FinalButton({ scene: { meetingId, session, closing, entries } }: { readonly scene: Scene }) {
  const { t } = useTranslation();
  if (session === null || closing !== null || entries.length === 0) return null;
  return (
    <IconButton
      icon={Lock}
      label={t('capture.final.finalize')}
      onClick={() => void runCommand('record.finalize', { meetingId, sessionId: session.id })}
    />
  );
}
