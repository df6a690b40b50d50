import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { attendanceOf, presentAttendees } from '#domain/attendance/presence.ts';
import type { AttendeeId } from '#domain/ids.ts';
import type { AttendeesPreview } from '#domain/import/preview.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { checkInAtTheDoor, checkOutAtTheDoor } from '#renderer/commands/people/at-the-door.ts';
import { openPeopleFile, rereadPeopleFile } from '#renderer/commands/people/open-people-file.ts';
import { readPeopleFile } from '#renderer/commands/people/read-people-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { aMeeting, aPerson, anAttendee, anOrganization, meetingId } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';
import { givenFile } from '#tests/fixtures/given.ts';

const lacnic = anOrganization('LACNIC');
const camila = aPerson('Camila Sant’Anna', { email: 'camila@example.org' });
const dario = aPerson('Darío Fagúndez');
const attendees = [
  anAttendee(camila, lacnic, { badgeCode: '027' }),
  anAttendee(dario, lacnic, { badgeCode: '028' }),
] as const;
const [camilaHere, darioHere] = attendees;

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], organizations: [lacnic], people: [camila, dario], attendees });
});

const events = () => runner.db.presenceEvents.toArray();
const stateOf = async (id: AttendeeId) => attendanceOf(await events()).get(id)?.state;
const livingAttendees = async () => (await runner.db.attendees.toArray()).filter(({ deletedAt }) => deletedAt === null);

function csv(...lines: string[]) {
  return { name: 'lista.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

async function previewOf(file: { name: string; bytes: Uint8Array }): Promise<AttendeesPreview> {
  const read = await readPeopleFile(file);
  if (!read.ok || read.value.preview === null) throw new Error('The list was refused');
  return read.value.preview;
}

describe('at the door', () => {
  const enter = (attendeeId: AttendeeId) => checkInAtTheDoor({ attendeeId, method: 'manual' });

  it('lets somebody in, out and in again, and keeps every event', async () => {
    expect(await enter(camilaHere.id)).toMatchObject({ kind: 'entered' });
    expect(await checkOutAtTheDoor({ attendeeId: camilaHere.id, method: 'manual' })).toMatchObject({ kind: 'left' });
    await enter(camilaHere.id);
    expect(await stateOf(camilaHere.id)).toBe('present');
    expect((await events()).map(({ kind }) => kind).sort()).toEqual(['check_in', 'check_in', 'check_out']);
  });

  it('says since when somebody is in, and records nothing twice even when a badge is scanned twice at once', async () => {
    const [first, second] = await Promise.all([
      checkInAtTheDoor({ attendeeId: camilaHere.id, method: 'qr' }),
      checkInAtTheDoor({ attendeeId: camilaHere.id, method: 'qr' }),
    ]);
    expect(first.kind).toBe('entered');
    expect(second).toEqual({ kind: 'already_in', since: first.kind === 'entered' ? first.at : '' });
    expect(await events()).toHaveLength(1);
    expect((await events())[0]).toMatchObject({ method: 'qr', kind: 'check_in' });
  });

  it('records no exit of somebody who is not in', async () => {
    expect(await checkOutAtTheDoor({ attendeeId: darioHere.id, method: 'manual' })).toEqual({ kind: 'not_in' });
    expect(await events()).toHaveLength(0);
  });

  it('takes an entry back after a restart by an event that voids it, and does it again', async () => {
    await enter(camilaHere.id);
    runner = await runner.reopen();
    expect(await undo(meetingId)).toEqual({ command: 'people.checkIn' });
    expect(await stateOf(camilaHere.id)).toBeUndefined();
    expect(await events()).toHaveLength(2);
    expect(await redo(meetingId)).toEqual({ command: 'people.checkIn' });
    expect(await stateOf(camilaHere.id)).toBe('present');
    expect(await undo(meetingId)).toEqual({ command: 'people.checkIn' });
    expect(presentAttendees(await events()).size).toBe(0);
  });

  it('keeps an exit behind its entry when the clock of the laptop was set back in between', async () => {
    runner.setNow('2023-02-08T12:00:00.000Z');
    await enter(camilaHere.id);
    runner.setNow('2023-02-08T11:00:00.000Z');
    await checkOutAtTheDoor({ attendeeId: camilaHere.id, method: 'manual' });
    expect(await stateOf(camilaHere.id)).toBe('left');
  });

  it('records apologies, takes them back, and does not excuse somebody who is in', async () => {
    await runCommand('people.apology', { attendeeId: darioHere.id, excused: true });
    expect(await stateOf(darioHere.id)).toBe('excused');
    await runCommand('people.apology', { attendeeId: darioHere.id, excused: false });
    expect(await stateOf(darioHere.id)).toBeUndefined();
    await undo(meetingId);
    expect(await stateOf(darioHere.id)).toBe('excused');
    await enter(darioHere.id);
    await runCommand('people.apology', { attendeeId: darioHere.id, excused: true });
    expect(await stateOf(darioHere.id)).toBe('present');
  });
});

describe('a walk-in', () => {
  const paula = { meetingId, name: '  Paula  Núñez ', organization: 'lacnic', role: 'guest' } as const;

  it('is added with a free badge, finds the organization by any spelling, and is in at once', async () => {
    const { attendeeId } = await runCommand('people.walkIn', paula);
    const attendee = await runner.db.attendees.get(attendeeId);
    expect(attendee).toMatchObject({ badgeCode: '001', representingOrganizationId: lacnic.id, role: 'guest' });
    expect(attendee?.source).toEqual({ system: 'walk_in', externalId: '' });
    expect((await runner.db.people.get(attendee!.personId))?.displayName).toBe('Paula Núñez');
    expect(await stateOf(attendeeId)).toBe('present');
    expect((await events())[0]?.method).toBe('walk_in');
    expect(await runner.db.organizations.count()).toBe(1);
  });

  it('brings a new organization along, and one undo takes all of it back', async () => {
    await runCommand('people.walkIn', { ...paula, organization: 'Universidad de la República (UDELAR)' });
    expect(await livingAttendees()).toHaveLength(3);
    expect((await runner.db.organizations.toArray()).map(({ acronym }) => acronym).sort()).toEqual([
      'LACNIC',
      'UDELAR',
    ]);
    expect(await undo(meetingId)).toEqual({ command: 'people.walkIn' });
    expect(await livingAttendees()).toHaveLength(2);
    expect(await runner.db.people.count()).toBe(2);
    expect(await runner.db.organizations.count()).toBe(1);
    expect(presentAttendees(await events()).size).toBe(0);
  });
});

describe('the list by hand', () => {
  const details = { meetingId, organization: '', role: 'delegate', languages: ['es'], mode: 'onsite' } as const;

  it('does not make a person twice who is known by e-mail and name', async () => {
    const added = await runCommand('people.add', { ...details, name: 'camila sant’anna', email: 'Camila@Example.org' });
    expect(added.attendeeId).toBe(camilaHere.id);
    expect(await runner.db.people.count()).toBe(2);
    await runCommand('people.remove', { attendeeId: camilaHere.id });
    expect(await livingAttendees()).toHaveLength(1);
    await runCommand('people.add', { ...details, name: 'Camila Sant’Anna', email: 'camila@example.org' });
    expect((await livingAttendees()).map(({ id }) => id)).toContain(camilaHere.id);
  });

  it('corrects facts in place and undoes each correction by itself', async () => {
    await runCommand('people.edit', { attendeeId: darioHere.id, person: { displayName: 'Darío Fagúndez Ríos' } });
    await runCommand('people.edit', {
      attendeeId: darioHere.id,
      organization: 'RedCLARA',
      attendee: { role: 'chair' },
    });
    const edited = await runner.db.attendees.get(darioHere.id);
    const represented = await runner.db.organizations.get(edited?.representingOrganizationId ?? '');
    expect(edited?.role).toBe('chair');
    expect(represented?.name).toBe('RedCLARA');
    await undo(meetingId);
    expect(await runner.db.attendees.get(darioHere.id)).toMatchObject({
      role: 'delegate',
      representingOrganizationId: lacnic.id,
    });
    expect((await runner.db.people.get(dario.id))?.displayName).toBe('Darío Fagúndez Ríos');
  });

  it('gives no badge to two people and says who has it', async () => {
    const answer = await runCommand('people.edit', { attendeeId: darioHere.id, attendee: { badgeCode: '027' } });
    expect(answer).toEqual({ ok: false, failure: { code: 'badge_taken', holder: camila.displayName } });
    expect((await runner.db.attendees.get(darioHere.id))?.badgeCode).toBe('028');
  });

  it('takes somebody off the list and undo puts them back with their presence', async () => {
    await checkInAtTheDoor({ attendeeId: camilaHere.id, method: 'manual' });
    await runCommand('people.remove', { attendeeId: camilaHere.id });
    expect(await livingAttendees()).toHaveLength(1);
    await undo(meetingId);
    expect(await livingAttendees()).toHaveLength(2);
    expect(await stateOf(camilaHere.id)).toBe('present');
  });
});

describe('import of a list', () => {
  const list = csv(
    'Nombre;Correo;Organización;Idioma',
    'Camila Sant’Anna;camila@example.org;LACNIC;pt',
    'Íris Muñoz;iris@example.org;LAC-IX;es',
    ';;LAC-IX;',
  );

  it('says what would happen and writes nothing before it is confirmed', async () => {
    const opened = await openPeopleFile({ meetingId, file: list, dialogTitle: '' });
    expect(opened).toMatchObject({
      ok: true,
      value: {
        effect: { created: 1, updated: 1, unchanged: 0, organizations: ['LAC-IX'] },
        preview: { delimiter: ';', skipped: [{ where: 'row 4', code: 'no_name_or_email' }] },
      },
    });
    expect(await livingAttendees()).toHaveLength(2);
    expect(await runner.db.organizations.count()).toBe(1);
  });

  it('brings everybody in once: the same list again changes nothing, and one undo takes it all back', async () => {
    const preview = await previewOf(list);
    expect(await runCommand('people.import', { meetingId, preview })).toMatchObject({ created: 1, updated: 1 });
    expect((await runner.db.people.get(camila.id))?.languages).toEqual(['pt']);
    const again = await runCommand('people.import', { meetingId, preview });
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await livingAttendees()).toHaveLength(3);
    expect(await undo(meetingId)).toEqual({ command: 'people.import' });
    expect(await livingAttendees()).toHaveLength(2);
    expect((await runner.db.people.get(camila.id))?.languages).toEqual([]);
    expect(await runner.db.organizations.count()).toBe(1);
  });

  it('lets a person say which column is the name where no header does', async () => {
    const opened = await openPeopleFile({
      meetingId,
      file: csv('Wer;Woher', 'Paula Núñez;UDELAR'),
      dialogTitle: '',
    });
    if (opened === null || !opened.ok) throw new Error('The list was refused');
    expect(opened.value).toMatchObject({ preview: null, effect: null, refusal: { code: 'no_name_column' } });
    expect(opened.value.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Wer', null],
      ['Woher', null],
    ]);
    const mapped = await rereadPeopleFile(opened.value.file, meetingId, {
      ...opened.value.choice,
      mapping: ['displayName', 'organization'],
    });
    expect(mapped).toMatchObject({
      ok: true,
      value: { effect: { created: 1 }, preview: { rows: [{ displayName: 'Paula Núñez', organization: 'UDELAR' }] } },
    });
  });

  it('refuses what is no list with a reason: an empty file, a picture, an agenda', async () => {
    const png = {
      name: 'lista.csv',
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    };
    const agenda = csv(
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART:20230208T120000Z',
      'DTEND:20230208T130000Z',
      'SUMMARY:Apertura',
      'END:VEVENT',
      'END:VCALENDAR',
    );
    expect(await readPeopleFile(csv(''))).toMatchObject({ ok: false, failure: { notice: { code: 'empty' } } });
    expect(await readPeopleFile(png)).toMatchObject({ ok: false, failure: { notice: { code: 'binary' } } });
    expect(await readPeopleFile(agenda)).toEqual({ ok: false, failure: { kind: 'agenda' } });
  });

  const pretix = givenFile('attendees/pretix-checkinlist.csv');

  it.skipIf(pretix === null)('imports a list of pretix twice and finds everybody again (given files)', async () => {
    const preview = await previewOf({ name: 'pretix.csv', bytes: readFileSync(pretix ?? '') });
    expect(preview.system).toBe('pretix');
    const first = await runCommand('people.import', { meetingId, preview });
    expect(first.created).toBeGreaterThan(0);
    runner = await runner.reopen();
    const second = await runCommand('people.import', { meetingId, preview });
    expect(second).toMatchObject({ created: 0, updated: 0 });
  });

  it('brings in a list of thousands and lets the last of them in', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `Persona ${index};p${index}@example.org;Org ${index % 90}`);
    const preview = await previewOf(csv('Nombre;Correo;Organización', ...rows));
    expect(await runCommand('people.import', { meetingId, preview })).toMatchObject({ created: 3000 });
    const everybody = await livingAttendees();
    expect(new Set(everybody.map(({ badgeCode }) => badgeCode)).size).toBe(3002);
    await checkInAtTheDoor({ attendeeId: everybody.at(-1)!.id, method: 'qr' });
    expect(presentAttendees(await events()).size).toBe(1);
  });
});
