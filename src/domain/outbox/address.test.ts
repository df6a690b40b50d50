import { describe, expect, it } from 'vitest';
import { addressProblem } from './address.ts';

describe('the address of a destination', () => {
  it.each([
    ['https://nube.ejemplo.org/remote.php/dav/files/relatoria/actas/', null],
    ['  http://127.0.0.1:8080/dav  ', null],
    ['https://nube.ejemplo.org', null],
    ['https://nube.ejemplo.org/a@b', null],
    ['nube.ejemplo.org/actas', 'wrong'],
    ['ftp://nube.ejemplo.org/', 'wrong'],
    ['https://', 'wrong'],
    ['https:///actas', 'wrong'],
    ['https://nube.ejemplo.org/mis actas', 'wrong'],
    ['', 'wrong'],
    ['https://relatoria:clave@nube.ejemplo.org/', 'holds_user'],
  ])('%s: %s', (address, problem) => {
    expect(addressProblem(address)).toBe(problem);
  });
});
