import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId, OutcomeId } from '#domain/ids.ts';
import { type LocalizedText, localizedIn } from '#domain/localized-text.ts';
import { deskState } from '#domain/translation/desk.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { MemoryKeeper } from '#renderer/data/memory-keeper.ts';
import type { Database } from '#renderer/data/schema.ts';
import { readSourceThen } from '#renderer/data/source-then.ts';
import { startRunner } from '#tests/builders/runner.ts';

let db: Database;
let meetingId: MeetingId;
beforeEach(async () => {
  ({ db } = await startRunner());
  ({ meetingId } = await runCommand('meeting.openSample', null));
});

async function entry(code: string): Promise<{ readonly id: OutcomeId; readonly text: LocalizedText }> {
  const found = (await db.outcomes.where({ meetingId }).toArray()).find((outcome) => outcome.code === code);
  if (found === undefined) throw new Error(`The sample has no ${code}`);
  return found;
}

const place = (id: OutcomeId) => ({ entity: 'outcomes', entityId: id, field: 'text', meetingId }) as const;
const state = async (code: string, locale: 'fr' | 'en' = 'fr') => deskState((await entry(code)).text, locale);

describe('a translation on the desk', () => {
  it('goes from missing to final, each step undone and done again', async () => {
    const { id } = await entry('D-04');
    const at = { ...place(id), locale: 'fr' } as const;
    expect(await state('D-04')).toBe('missing');
    await runCommand('text.mark', { ...at, state: 'reviewed' });
    expect(await state('D-04')).toBe('missing');
    await runCommand('text.translate', { ...at, text: 'Les statuts.', origin: 'memory' });
    expect((await entry('D-04')).text.values.fr).toMatchObject({ state: 'translated', origin: 'memory' });
    await runCommand('text.mark', { ...at, state: 'reviewed' });
    await runCommand('text.mark', { ...at, state: 'final' });
    expect(await state('D-04')).toBe('final');
    expect(await undo(meetingId)).toEqual({ command: 'text.mark' });
    expect(await state('D-04')).toBe('reviewed');
    await redo(meetingId);
    expect(await state('D-04')).toBe('final');
    await runCommand('text.translate', { ...at, text: 'Les nouveaux statuts.' });
    expect((await entry('D-04')).text.values.fr).toMatchObject({ state: 'translated', origin: 'human' });
  });

  it('by a machine is a draft until a person confirms it, and never in the way of one', async () => {
    const { id, text } = await entry('D-04');
    const of = text.values.es?.text ?? '';
    const draft = { ...place(id), locale: 'fr', text: 'Brouillon', of } as const;
    expect(await runCommand('text.draft', { ...draft, of: 'Otra cosa' })).toEqual({ kept: false });
    expect(await runCommand('text.draft', draft)).toEqual({ kept: true });
    expect((await entry('D-04')).text.values.fr).toMatchObject({ state: 'initial', origin: 'machine' });
    await runCommand('text.translate', { ...place(id), locale: 'fr', text: 'Brouillon', origin: 'machine' });
    expect((await entry('D-04')).text.values.fr).toMatchObject({ state: 'translated', origin: 'machine' });
    expect(await runCommand('text.draft', { ...draft, text: 'Autre' })).toEqual({ kept: false });
    expect((await entry('D-04')).text.values.fr?.text).toBe('Brouillon');
  });
});

describe('the source as it was', () => {
  it('is found for the revision a translation was made from, with the time of the edit', async () => {
    const { id, text } = await entry('T-01');
    const { rev } = text;
    const before = text.values.es?.text ?? '';
    await runCommand('text.translate', { ...place(id), locale: 'es', text: `${before} Y más.` });
    await runCommand('text.translate', { ...place(id), locale: 'es', text: 'Otra cosa.' });
    const then = await readSourceThen(db, { entityId: id, field: 'text', rev });
    expect(then).toEqual({ text: before, editedAt: expect.any(String) });
    expect((await readSourceThen(db, { entityId: id, field: 'text', rev: rev + 1 }))?.text).toBe(`${before} Y más.`);
    expect(await readSourceThen(db, { entityId: id, field: 'text', rev: rev + 9 })).toBeNull();
    expect(await readSourceThen(db, { entityId: id, field: 'text', rev: rev + 2 })).toMatchObject({ editedAt: null });
  });

  it('is told as unknown where the text came in with its translations stale', async () => {
    const { id, text } = await entry('T-04');
    const rev = text.values.fr?.basedOnRev ?? 0;
    expect(rev).toBeLessThan(text.rev);
    expect(await readSourceThen(db, { entityId: id, field: 'text', rev })).toBeNull();
  });
});

describe('the memory of all meetings', () => {
  const keeper = () => new MemoryKeeper({ db, pause: () => Promise.resolve() });
  const ask = (memory: MemoryKeeper, text: string) =>
    memory.find({ text, from: 'es', to: 'fr', exceptKey: '', meetingId });

  it('follows what is written, staled, undone and put in the trash', async () => {
    const memory = keeper();
    const { id, text } = await entry('D-04');
    const source = text.values.es?.text ?? '';
    expect(await ask(memory, source)).toEqual([]);
    await runCommand('text.translate', { ...place(id), locale: 'fr', text: 'Les statuts.' });
    expect(await ask(memory, source)).toMatchObject([{ percent: 100, target: 'Les statuts.', state: 'translated' }]);
    await undo(meetingId);
    expect(await ask(memory, source)).toEqual([]);
    await redo(meetingId);
    expect(await ask(memory, source)).toHaveLength(1);
    await runCommand('text.translate', { ...place(id), locale: 'es', text: `${source} Ya.` });
    expect(await ask(memory, source)).toEqual([]);
    await undo(meetingId);
    await runCommand('outcome.delete', { outcomeId: id });
    expect(await ask(memory, source)).toEqual([]);
  });

  it('knows the texts of another meeting by its name, until that is in the trash', async () => {
    const memory = keeper();
    const known = (await entry('T-01')).text.values.es?.text ?? '';
    const [first] = await ask(memory, known);
    expect(first).toMatchObject({ percent: 100, meetingId, meetingName: 'Montevideo 2023' });
    await runCommand('meeting.delete', { meetingId });
    expect(await ask(memory, known)).toEqual([]);
    await undo(null);
    expect(await ask(memory, known)).toHaveLength(1);
  });

  it('says the same whether it was there all the time or read everything just now', async () => {
    const early = keeper();
    await early.catchUp();
    const { id } = await entry('Q-04');
    await runCommand('text.translate', { ...place(id), locale: 'fr', text: 'Une question.' });
    for (const { text } of await db.outcomes.where({ meetingId }).toArray()) {
      const source = localizedIn('es', { es: text.values.es?.text ?? '' }).values.es?.text ?? '';
      expect(await ask(early, source)).toEqual(await ask(keeper(), source));
    }
  });
});
