import type { SessionId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Database } from '#renderer/data/schema.ts';
import { useStatus } from '#renderer/state/status.ts';

/** What a torture run does to the page. `acknowledged` is given to it by the run, outside of the app. */
export type TortureRig = {
  /** Writes a text every so many milliseconds, and acknowledges each once "Saved" stood behind it. */
  readonly writeFor: (prefix: string, everyMs: number, count: number) => Promise<void>;
  /** Milliseconds until each of so many drafts stood under "Saved", one after the other. */
  readonly measure: (count: number) => Promise<number[]>;
  readonly texts: () => Promise<string[]>;
  readonly snapshot: () => Promise<void>;
  readonly state: () => string;
  /** What the failure says of itself. */
  readonly message: () => string;
};

declare global {
  // oxlint-disable-next-line no-var
  var tortureRig: TortureRig | undefined;
  // oxlint-disable-next-line no-var
  var acknowledged: ((text: string) => Promise<void>) | undefined;
}

type Offered = {
  readonly db: Database;
  readonly settled: () => Promise<void>;
  readonly snapshot: () => Promise<void>;
};

/** Lets a run outside write by the same commands a person's hands do. */
export function offerTorture({ db, settled, snapshot }: Offered): void {
  const state = () => useStatus.getState().save.kind;
  const message = () => {
    const { save } = useStatus.getState();
    return 'message' in save ? save.message : '';
  };
  const write = async (sessionId: SessionId, text: string) => {
    await runCommand('note.add', { sessionId, agendaItemId: null, text, draftPlace: null });
    await settled();
    // The next one may be on its way already: this one is on the medium all the same.
    if (state() === 'saved' || state() === 'saving') await globalThis.acknowledged?.(text);
  };
  globalThis.tortureRig = {
    state,
    message,
    snapshot,
    texts: async () => (await db.notes.toArray()).map(({ text }) => String(text)),
    measure: async (count) => {
      const meeting = await db.meetings.toCollection().first();
      if (meeting === undefined) throw new Error('There is no meeting to type in');
      const taken: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const start = performance.now();
        const text = 'decisión: palabra por palabra'.slice(0, 1 + (index % 29));
        await runCommand('draft.save', { meetingId: meeting.id, place: 'whole', text: `${index} ${text}` });
        await settled();
        taken.push(performance.now() - start);
      }
      return taken;
    },
    writeFor: async (prefix, everyMs, count) => {
      const session = await db.sessions.toCollection().first();
      if (session === undefined) throw new Error('There is no session to write in');
      const writes: Promise<void>[] = [];
      for (let index = 0; index < count; index += 1) {
        writes.push(write(session.id, `${prefix}-${index}`).catch(() => undefined));
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
      await Promise.all(writes);
    },
  };
}
