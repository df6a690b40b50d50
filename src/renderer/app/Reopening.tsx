import { ReopenDialog } from '#renderer/features/meetings/ReopenDialog.tsx';
import { useLocked } from '#renderer/state/locked.ts';

/** The question whether a final record is to be reopened, over whatever screen asked it. */
export function Reopening() {
  const { asked, refused, close } = useLocked();
  return asked === null ? null : <ReopenDialog key={asked} closingId={asked} refused={refused} onClose={close} />;
}
