import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machineAddressProblem } from '#domain/translation/machine.ts';
import { askMachine } from '#main/machine/ask-machine.ts';
import { type MachineServer, startMachine } from '#tests/servers/machine.ts';

let machine: MachineServer;
beforeEach(async () => {
  machine = await startMachine();
});
afterEach(() => machine.stop());

const asked = { text: 'La secretaría rotará.', from: 'es', to: 'fr' } as const;
const ask = (key: string | null = null, patienceMilliseconds = 2000) =>
  askMachine({ address: machine.address, key, patienceMilliseconds }, asked);

describe('a machine that makes drafts', () => {
  it('is asked for one text, with the key where there is one', async () => {
    expect(await ask()).toEqual({ ok: true, value: '[fr] La secretaría rotará.' });
    await ask('clave-1');
    const sent = { path: '/translate', method: 'POST', q: asked.text, source: 'es', target: 'fr', format: 'text' };
    expect(machine.asked).toEqual([sent, { ...sent, api_key: 'clave-1' }]);
  });

  it('is asked at its own path where the address has one', async () => {
    await askMachine({ address: `${machine.address}/api/v1`, key: null }, asked);
    expect(machine.asked[0]?.['path']).toBe('/api/v1');
  });

  it.each([
    ['forbidden', 'refused'],
    ['page', 'unexpected_answer'],
    ['empty', 'unexpected_answer'],
    ['flood', 'unexpected_answer'],
    ['redirect', 'redirected'],
  ] as const)('that answers with %s is told as %s', async (answer, code) => {
    machine.answerWith(answer);
    expect(await ask()).toEqual({ ok: false, failure: code });
  });

  it('is given up when it is slow, and told when it is not there', async () => {
    machine.answerWith('slow');
    expect(await ask(null, 150)).toEqual({ ok: false, failure: 'timeout' });
    await machine.stop();
    expect(await ask()).toEqual({ ok: false, failure: 'unreachable' });
  });

  it('must be reached safely, or be this computer', async () => {
    expect(machineAddressProblem('https://translate.example.org')).toBeNull();
    expect(machineAddressProblem('http://localhost:5000')).toBeNull();
    expect(machineAddressProblem('http://127.0.0.1:5000/translate')).toBeNull();
    expect(machineAddressProblem('http://[::1]:5000')).toBeNull();
    expect(machineAddressProblem('http://127.0.0.1.example.org')).toBe('insecure');
    expect(machineAddressProblem('http://localhost.example.org')).toBe('insecure');
    expect(machineAddressProblem('http://translate.example.org')).toBe('insecure');
    expect(machineAddressProblem('https://ana:clave@translate.example.org')).toBe('holds_user');
    expect(machineAddressProblem('http://localhost@evil.example')).toBe('holds_user');
    for (const wrong of ['', 'file:///etc/passwd', 'translate.example.org', 'https://', 'https://a b']) {
      expect(machineAddressProblem(wrong)).toBe('wrong');
    }
    expect(await askMachine({ address: 'http://translate.example.org', key: 'k' }, asked)).toEqual({
      ok: false,
      failure: 'no_address',
    });
  });
});
