import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { cliArguments, parseCli } from '#main/cli/arguments.ts';
import { appName, defaultUserData } from '#main/cli/user-data.ts';
import { Desk } from '#tests/builders/desk.ts';

let desk = new Desk();

afterEach(() => {
  desk.remove();
  desk = new Desk();
});

describe('the words of the headless entry', () => {
  it.each([
    [['verify', 'DIR'], 'verify takes its folder as --data DIR, not DIR'],
    [['verify', '--data'], '--data needs a value'],
    [['verify', '--data', '--json'], '--data needs a value'],
    [['verify', '--json=yes'], '--json takes no value'],
    [['verify', '--repair'], 'unknown option: --repair'],
    [['inspect', 'a.ics', '--out=x'], 'unknown option: --out'],
    [['export', 'sample', 'other', '--out', 'x'], 'export takes one PACK, not also other'],
    [
      ['export', 'sample', '--format=odt', '--out=x'],
      'unknown format: odt (md, html, docx, pdf, csv, xlsx, ics, json, pack)',
    ],
    [['export', 'sample', '--locale=es+de', '--out=x'], 'unknown locale: de (es, pt, en, fr)'],
    [['export', 'sample', '--locale=es+es', '--out=x'], 'not two languages: es+es'],
    [['export', 'sample', '--locale=es+fr+pt', '--out=x'], 'not two languages: es+fr+pt'],
  ])('refuses %j with the reason and the usage', async (words, problem) => {
    const { code, out, err } = await desk.plenaria(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toMatch(/^plenaria: [^\n]+\nUsage:\n/);
    expect(err[0]?.split('\n')[0]).toBe(`plenaria: ${problem}`);
    expect(err[0]).toContain('plenaria verify [--data DIR] [--json]');
  });

  it('takes --name=value like --name value, in any case and any order', () => {
    const expected = {
      kind: 'export',
      source: 'sample',
      locales: ['fr'],
      pairs: [],
      formats: ['md'],
      pack: true,
      out: 'a=b',
      templates: ['takeaways'],
    };
    expect(parseCli(['export', 'sample', '--locale=fr', '--format=MD,pack', '--out=a=b'])).toEqual(expected);
    expect(parseCli(['export', '--out', 'a=b', '--format', 'md,pack', '--locale', 'fr', 'sample'])).toEqual(expected);
  });

  it('takes two languages joined by a plus as one document with both side by side', () => {
    expect(parseCli(['export', 'sample', '--locale=pt,ES+fr', '--out=x'])).toMatchObject({
      locales: ['pt'],
      pairs: [['es', 'fr']],
    });
  });

  it.each([
    [['plenaria', 'verify', '--json'], true, ['verify', '--json']],
    [['plenaria', 'export', 'sample'], true, ['export', 'sample']],
    [['plenaria', '--no-sandbox', '--cli', 'inspect', 'a.ics'], true, ['inspect', 'a.ics']],
    [['plenaria', 'agenda.ics', 'verify'], true, null],
    [['plenaria', '--user-data-dir', 'export'], true, null],
    [['plenaria'], true, null],
    [['electron', '--no-sandbox', '/app', 'verify'], false, ['verify']],
    [['electron', '/home/ana/inspect', '--smoke'], false, null],
    [['electron', 'verify'], false, null],
    [['electron', '/app', '--user-data-dir=x', 'verify'], false, null],
    [['electron', '/app', '--cli', 'export', 'sample'], false, ['export', 'sample']],
  ])('of %j (packaged: %s) are %j', (argv, isPackaged, expected) => {
    expect(cliArguments(argv, isPackaged)).toEqual(expected);
  });
});

describe('the folder of the app', () => {
  it('is named after the product, where Electron puts it on each platform', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly productName: string };
    expect(appName).toBe(manifest.productName);
    const [env, home] = [{}, '/home/ana'];
    expect(defaultUserData({ platform: 'linux', env, home })).toBe('/home/ana/.config/Plenaria');
    expect(defaultUserData({ platform: 'linux', env: { XDG_CONFIG_HOME: '/cfg' }, home })).toBe('/cfg/Plenaria');
    expect(defaultUserData({ platform: 'darwin', env, home: '/Users/ana' })).toBe(
      '/Users/ana/Library/Application Support/Plenaria',
    );
    const windows = { platform: 'win32', home: 'C:\\Users\\ana' } as const;
    expect(defaultUserData({ ...windows, env: { APPDATA: 'D:\\Roaming' } })).toBe('D:\\Roaming\\Plenaria');
    expect(defaultUserData({ ...windows, env })).toBe('C:\\Users\\ana\\AppData\\Roaming\\Plenaria');
  });
});
