import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type MeetingId } from '#domain/ids.ts';
import { noFilter } from '#domain/register/filter.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});

/** The state as a start of the app finds it. */
async function started() {
  vi.resetModules();
  return { ...(await import('./register.ts')), ...(await import('./route.ts')) };
}

beforeEach(() => kept.clear());

const [a, b] = [asId<MeetingId>('a'), asId<MeetingId>('b')];

describe('what is kept of the register', () => {
  it('finds look, division and saved filters again after a restart, but no search under way', async () => {
    const { useRegisterState } = await started();
    const { setLook, setGrouping, setFilter, saveFilter } = useRegisterState.getState();
    setLook('board');
    setGrouping('month');
    setFilter({ kinds: ['action'], overdue: true });
    saveFilter('Lo atrasado');
    setFilter({ overdue: false });
    saveFilter('Acciones');
    // The same name again replaces it.
    saveFilter('Lo atrasado');
    const again = (await started()).useRegisterState.getState();
    expect([again.look, again.grouping, again.filter]).toEqual(['board', 'month', noFilter]);
    expect(again.saved).toEqual([
      { name: 'Acciones', filter: { ...noFilter, kinds: ['action'] } },
      { name: 'Lo atrasado', filter: { ...noFilter, kinds: ['action'] } },
    ]);
    again.forgetFilter('Acciones');
    expect((await started()).useRegisterState.getState().saved.map(({ name }) => name)).toEqual(['Lo atrasado']);
  });

  it('begins anew where what is kept can’t be read or is of another kind', async () => {
    kept.set('plenaria.register', '{"look": ');
    expect((await started()).useRegisterState.getState()).toMatchObject({ look: 'table', saved: [] });
    const saved = [{ name: 'x', filter: { kinds: 7, query: null } }, { name: 3 }, null];
    kept.set('plenaria.register', JSON.stringify({ look: 'wall', grouping: 1, saved }));
    const { look, grouping, saved: read } = (await started()).useRegisterState.getState();
    expect([look, grouping, read]).toEqual(['table', 'none', [{ name: 'x', filter: noFilter }]]);
  });
});

describe('the register around a meeting', () => {
  it('stays in the meeting one came from, after a restart too', async () => {
    const { openRegister, useRoute, currentMeetingId } = await started();
    openRegister();
    expect(useRoute.getState().route).toEqual({ screen: 'register', within: null });
    useRoute.getState().go({ screen: 'agenda', meetingId: a });
    openRegister();
    expect(currentMeetingId(useRoute.getState().route)).toBe(a);
    const restarted = await started();
    expect(restarted.useRoute.getState().route).toEqual({ screen: 'register', within: a });
  });
});

describe('undo on the register', () => {
  it('goes back through the meetings in the order they were changed, and forth again', async () => {
    const { noteRegisterStep, takeRegisterStep } = await started();
    for (const id of [a, b, a]) noteRegisterStep(id);
    expect([takeRegisterStep('undo'), takeRegisterStep('undo')]).toEqual([a, b]);
    expect([takeRegisterStep('redo'), takeRegisterStep('redo'), takeRegisterStep('redo')]).toEqual([b, a, null]);
  });

  it('can’t redo what came before something new, and knows nothing of an earlier visit', async () => {
    const { noteRegisterStep, takeRegisterStep, forgetRegisterSteps } = await started();
    noteRegisterStep(a);
    takeRegisterStep('undo');
    noteRegisterStep(b);
    expect(takeRegisterStep('redo')).toBeNull();
    forgetRegisterSteps();
    expect(takeRegisterStep('undo')).toBeNull();
  });
});
