import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artifactFileName, slugOf } from './file-name.ts';

describe('file names of exported documents', () => {
  it('tells meeting, template, language and version', () => {
    const name = {
      slug: slugOf('Montevideo 2023'),
      template: 'takeaways',
      locale: 'es',
      version: 3,
      format: 'pdf',
    } as const;
    expect(artifactFileName(name)).toBe('montevideo-2023_takeaways_es_v3.pdf');
  });

  it.each([
    ['São Paulo · Reunião Nº 4', 'sao-paulo-reuniao-no-4'],
    ['Straße & Œuvre', 'strasse-oeuvre'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'c-windows'],
    ['CON', 'meeting-con'],
    ['lpt1', 'meeting-lpt1'],
    ['🎉🎉', 'meeting'],
    ['', 'meeting'],
    ['...', 'meeting'],
    ['Встреча', 'meeting'],
    ['a\u0000b\u202Egpj.exe', 'a-b-gpj-exe'],
  ])('makes %j safe', (acronym, slug) => {
    expect(slugOf(acronym)).toBe(slug);
  });

  it('keeps its four parts apart, whatever the template is called', () => {
    const name = { slug: 'x', template: 'run_of_show', locale: 'fr', version: 1, format: 'pdf' } as const;
    expect(artifactFileName(name)).toBe('x_run-of-show_fr_v1.pdf');
  });

  it('cuts what is too long', () => {
    expect(slugOf('x'.repeat(300))).toBe('x'.repeat(60));
    expect(slugOf(`${'x'.repeat(59)} y`)).toBe('x'.repeat(59));
  });

  it('never leaves the folder, whatever the meeting is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (acronym) => {
        expect(slugOf(acronym)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/);
      }),
    );
  });
});
