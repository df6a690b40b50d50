import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type MeetingId, asId } from '#domain/ids.ts';
import { type SearchKind, noFilters, searchKinds } from '#domain/search/document.ts';
import { SearchKeeper } from '#renderer/data/search-keeper.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { aMeeting, anOrganization, aPerson, aSession, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { goToRecord } = await import('#renderer/app/palette/go-to-record.ts');
const { useRoute } = await import('#renderer/state/route.ts');
const { useCapture } = await import('#renderer/state/capture.ts');
const { useSelection } = await import('#renderer/state/selection.ts');
const { useSought } = await import('#renderer/state/sought.ts');
const { useTerms } = await import('#renderer/state/terms.ts');

const near = asId<MeetingId>('near');

let runner: TestRunner;
let keeper: SearchKeeper;
let sample: MeetingId;

beforeEach(async () => {
  runner = await startRunner();
  sample = (await runCommand('meeting.openSample', null)).meetingId;
  await runner.given({ meetings: [aMeeting({ id: near, acronym: 'Aquí' })] });
  keeper = new SearchKeeper({ db: runner.db, pause: () => Promise.resolve(), onBug: () => undefined });
  await keeper.catchUp();
  useRoute.getState().go({ screen: 'agenda', meetingId: near });
});

/** Goes to the best record of a kind, as from the palette in another meeting. */
async function goTo(kind: SearchKind, text: string, from: MeetingId | null = near) {
  const [hit] = await keeper.view().find({ text, filters: { ...noFilters, kind }, locale: 'es', limit: 5 });
  if (hit === undefined) throw new Error(`Nothing of ${kind} is found by ${text}`);
  return { id: hit.document.id, sessionId: hit.document.sessionId, went: await goToRecord(hit, from) };
}

describe('a result of the search', () => {
  it('opens in its own meeting, whatever its kind and wherever one is', async () => {
    const texts: Record<Exclude<SearchKind, 'artifacts'>, string> = {
      meetings: 'montevideo',
      sessions: 'rpki',
      agendaItems: 'indicadores',
      people: '',
      organizations: 'lacnic',
      attendees: 'lacnic',
      outcomes: 'D-01',
      topics: 'ciberseguridad',
      milestones: 'lacnic 40',
      glossaryTerms: 'LACIGF',
      notes: 'secretaria',
      summaries: 'reunion',
    };
    texts.people = (await runner.db.people.toArray())[0]!.displayName;
    for (const kind of searchKinds) {
      if (kind === 'artifacts') continue;
      useRoute.getState().go({ screen: 'agenda', meetingId: near });
      expect((await goTo(kind, texts[kind])).went, kind).toBe(true);
      expect(useRoute.getState().route, kind).toMatchObject({ meetingId: sample });
    }
  });

  it('shows the entry selected in its session', async () => {
    const { id, sessionId } = await goTo('outcomes', 'D-01');
    expect(useRoute.getState().route).toEqual({ screen: 'capture', meetingId: sample });
    expect(useCapture.getState()).toMatchObject({ mode: 'entries', selected: id });
    expect(useCapture.getState().places[sample]).toBe(sessionId);
  });

  it('shows the note among the notes of its session, and forgets it when it is reached', async () => {
    const { id, sessionId } = await goTo('notes', 'secretaria');
    expect(useCapture.getState().mode).toBe('notes');
    expect(useCapture.getState().places[sample]).toBe(sessionId);
    expect(useSought.getState().note).toBe(id);
    useSought.getState().reached();
    expect(useSought.getState().note).toBeNull();
  });

  it('shows the passage of the summary in the language it was found in', async () => {
    const { id } = await goTo('summaries', 'rencontre');
    expect(useSought.getState().passage).toMatchObject({
      meetingId: sample,
      ref: { entity: 'summaries', entityId: id },
      locale: 'fr',
    });
  });

  it.each([
    ['topics', 'cybersécurité', 'topics'],
    ['milestones', 'lacnic 40', 'milestones'],
    ['glossaryTerms', 'lacigf', 'glossary'],
    ['glossaryTerms', 'analyse incidents', 'glossary'],
  ] as const)('shows %s (%s) where they are kept, with the row selected', async (kind, text, look) => {
    const { id } = await goTo(kind, text);
    expect(useRoute.getState().route).toEqual({ screen: 'terms', meetingId: sample });
    expect(useTerms.getState().look).toBe(look);
    expect(useTerms.getState().chosen[look]).toBe(id);
  });

  it('shows an organization by an attendee, of the meeting one is in if there is one', async () => {
    const { id } = await goTo('organizations', 'lacnic');
    const chosen = await runner.db.attendees.get(useSelection.getState().attendee ?? '');
    expect(chosen).toMatchObject({ meetingId: sample, representingOrganizationId: id });
    await runCommand('people.add', {
      meetingId: near,
      name: 'Zoé Aquí',
      email: '',
      organization: 'LACNIC',
      role: 'guest',
      languages: [],
      mode: 'onsite',
    });
    await goTo('organizations', 'lacnic');
    expect(useRoute.getState().route).toEqual({ screen: 'attendees', meetingId: near });
  });

  it('shows who attends nothing at the session that names them, else says that there is no place', async () => {
    const [speaker, nobody] = [aPerson('Vera Ponente'), aPerson('Nadie Conocido')];
    const host = anOrganization('HOSTORG');
    await runner.given({
      people: [speaker, nobody],
      organizations: [host],
      sessions: [aSession('talk', { meetingId: near, title: texts('Charla'), presenterIds: [speaker.id] })],
    });
    await keeper.catchUp();
    await goTo('people', 'vera ponente');
    expect(useSelection.getState().session).toBe('talk');
    useRoute.getState().go({ screen: 'summary', meetingId: near });
    expect((await goTo('people', 'nadie conocido')).went).toBe(false);
    expect((await goTo('organizations', 'hostorg')).went).toBe(false);
    expect(useRoute.getState().route).toEqual({ screen: 'summary', meetingId: near });
  });
});
