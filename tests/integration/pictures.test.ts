import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notePlace } from '#domain/capture/places.ts';
import { type MeetingId, asId } from '#domain/ids.ts';
import { pictureReference, picturesIn } from '#domain/notes/markdown.ts';
import { readMeetingPack } from '#formats/read/read-meeting-pack.ts';
import { keepPicture } from '#renderer/commands/capture/keep-picture.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { bringInPack, makePack, openPackFile } from '#renderer/commands/pack/pack-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { aMeeting, aSession } from '#tests/builders/meeting.ts';
import { startRunner } from '#tests/builders/runner.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** What the host has on disk. */
const disk = new Map<string, Uint8Array>();
/** What happened, in order. */
let steps: string[] = [];

beforeEach(() => {
  disk.clear();
  steps = [];
  const bridge = {
    'artifact.store': ({ bytes }: { readonly bytes: Uint8Array }) => {
      disk.set(sha256(bytes), bytes);
      steps.push('on disk');
      return Promise.resolve({ ok: true, value: { sha256: sha256(bytes), bytes: bytes.byteLength } });
    },
  };
  vi.stubGlobal('bridge', bridge);
  vi.stubGlobal('fetch', (address: string) => {
    const bytes = disk.get(address.replace('/images/', ''));
    return Promise.resolve(
      bytes === undefined ? new Response('', { status: 404 }) : new Response(new Uint8Array(bytes)),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

async function startMeeting() {
  const runner = await startRunner();
  const { meetingId } = await runCommand('meeting.openSample', null);
  const [session] = await runner.db.sessions.where({ meetingId }).toArray();
  if (session === undefined) throw new Error('The sample has no session');
  return { ...runner, meetingId, sessionId: session.id, place: notePlace(session.id) };
}

type Started = Awaited<ReturnType<typeof startMeeting>>;

/** What pasting a picture into a note does, up to the record of it. */
async function paste({ meetingId, place }: Started, name = 'La sala') {
  const kept = await keepPicture(fileOf(png), name);
  if (!kept.ok) throw new Error(`Refused: ${kept.failure.kind}`);
  const text = `Así quedó\n${pictureReference(name, kept.value.sha256)}\n`;
  await runCommand('note.addImage', { meetingId, picture: kept.value, place, text });
  return { ...kept.value, text };
}

describe('a picture in a note', () => {
  it('is on disk first, and then in one commit with the words that name it', async () => {
    const started = await startMeeting();
    const { db, meetingId, place, events } = started;
    const before = events.length;
    const picture = await paste(started);
    expect(steps).toEqual(['on disk']);
    expect(disk.get(picture.sha256)).toEqual(png);
    const [image] = await db.images.where({ meetingId }).toArray();
    expect(image).toMatchObject({
      sha256: picture.sha256,
      mediaType: 'image/png',
      bytes: 70,
      width: 1,
      height: 1,
      name: 'La sala',
    });
    expect((await db.drafts.where({ place }).first())?.text).toBe(picture.text);
    expect(picturesIn(picture.text)).toEqual([picture.sha256]);
    expect(events.length - before).toBeGreaterThan(0);
    const changes = await db.changes.where({ entityId: String(image?.id) }).toArray();
    const draft = (await db.changes.toArray()).filter(({ entity }) => entity === 'drafts').at(-1);
    expect(draft?.txId).toBe(changes[0]?.txId);
  });

  it('is one record however often it is pasted', async () => {
    const started = await startMeeting();
    await paste(started);
    await paste(started, 'Otra vez');
    expect(await started.db.images.where({ meetingId: started.meetingId }).count()).toBe(1);
  });

  it('is no step of its own: undo takes back the note that names it', async () => {
    const started = await startMeeting();
    const { meetingId, sessionId, place } = started;
    const { text } = await paste(started);
    await runCommand('note.add', { sessionId, agendaItemId: null, text: text.trim(), draftPlace: place });
    expect(await undo(meetingId)).toEqual({ command: 'note.add' });
    expect(await undo(meetingId)).not.toEqual({ command: 'note.addImage' });
  });

  it.each([
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    ['a page that is called a picture', new TextEncoder().encode('<!doctype html><p>'), 'not_a_picture'],
    ['nothing', new Uint8Array(), 'not_a_picture'],
  ])('is refused where it is %s, and nothing is written', async (_, bytes, kind) => {
    expect(await keepPicture(fileOf(bytes), 'x.png')).toEqual({ ok: false, failure: { kind } });
    expect(steps).toEqual([]);
  });

  it('is refused before it is read where it is too large', async () => {
    const read = vi.fn(() => Promise.resolve(new ArrayBuffer(0)));
    const result = await keepPicture({ size: 20_000_001, arrayBuffer: read }, 'x');
    expect(result).toEqual({ ok: false, failure: { kind: 'too_large', megabytes: 21, limit: 20 } });
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a note copied into another meeting', () => {
  it('takes the record of its picture along, once, and leaves it with undo', async () => {
    const started = await startMeeting();
    const { text } = await paste(started);
    const elsewhere = { meetingId: asId<MeetingId>('other'), session: aSession('otra') };
    const session = { ...elsewhere.session, meetingId: elsewhere.meetingId };
    await started.given({ meetings: [aMeeting({ id: elsewhere.meetingId })], sessions: [session] });
    const images = () => started.db.images.where({ meetingId: elsewhere.meetingId }).toArray();
    const note = { sessionId: session.id, agendaItemId: null, draftPlace: null };
    await runCommand('note.add', { ...note, text });
    const [image] = await images();
    expect(image).toMatchObject({ sha256: sha256(png), mediaType: 'image/png', name: 'La sala' });
    await runCommand('note.add', { ...note, text });
    expect(await images()).toHaveLength(1);
    await undo(elsewhere.meetingId);
    await undo(elsewhere.meetingId);
    expect(await images()).toEqual([]);
    const { noteId } = await runCommand('note.add', { ...note, text: 'Sin foto' });
    await runCommand('note.edit', { noteId, text, draftPlace: null });
    expect(await images()).toHaveLength(1);
    const read = await readMeetingPack(await makePack(elsewhere.meetingId), (bytes) => Promise.resolve(sha256(bytes)));
    expect(read.ok && read.value.pictures.size).toBe(1);
  });
});

describe('a picture on the stick', () => {
  it('goes to the other laptop, on disk before the records that name it', async () => {
    const started = await startMeeting();
    const { sha256: sum } = await paste(started);
    const pack = await makePack(started.meetingId);
    disk.clear();
    steps = [];
    const other = await startRunner();
    const opened = await openPackFile({ name: 'reunion.plenaria', bytes: pack }, 'Abrir');
    if (opened === null || !opened.ok) throw new Error('The pack was refused');
    expect(steps).toEqual([]);
    expect(await bringInPack(opened.value)).toMatchObject({ ok: true });
    expect(disk.get(sum)).toEqual(png);
    expect(await other.db.images.where({ meetingId: started.meetingId }).count()).toBe(1);
  });

  it('stays behind where its bytes are on neither, and the rest goes', async () => {
    const started = await startMeeting();
    await paste(started);
    disk.clear();
    const read = await readMeetingPack(await makePack(started.meetingId), (bytes) => Promise.resolve(sha256(bytes)));
    expect(read.ok && read.value.pictures.size).toBe(0);
    expect(read.ok && read.value.side.rows.images?.length).toBe(1);
  });

  it('is refused with the whole pack where its bytes are not those it is named after', async () => {
    const started = await startMeeting();
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    const { sha256: sum } = await paste(started);
    // The store of the sender gives other bytes under the name of the picture.
    disk.set(sum, page);
    const read = await readMeetingPack(await makePack(started.meetingId), (bytes) => Promise.resolve(sha256(bytes)));
    expect(read).toMatchObject({ ok: false, failure: { code: 'pack_damaged', where: `artifacts/${sum}` } });
  });
});
