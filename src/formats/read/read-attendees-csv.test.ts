import { describe, expect, it } from 'vitest';
import type { AttendeesPreview, ImportFailure } from '#domain/import/preview.ts';
import { parseCsv } from './csv.ts';
import { readAttendees, type AttendeesOptions } from './read-attendees-csv.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, options?: AttendeesOptions): AttendeesPreview {
  const result = readAttendees(utf8(text), options);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function refusal(text: string): ImportFailure {
  const result = readAttendees(utf8(text));
  if (result.ok) throw new Error('It was read');
  return result.failure;
}

const remarks = (preview: AttendeesPreview): string[] => preview.warnings.map(({ where, code }) => `${where}: ${code}`);
const fields = (preview: AttendeesPreview): (string | null)[] => preview.columns.map(({ field }) => field);

describe('an attendee list', () => {
  it.each([
    ['comma', 'Full name,E-mail,Organization\nAna García,ana@x.org,LACNIC\n'],
    ['semicolon', 'Nombre y apellidos;Correo electrónico;Organización\nAna García;ana@x.org;LACNIC\n'],
    ['tab', 'Nome completo\tE-mail\tInstituição\nAna García\tana@x.org\tLACNIC\n'],
    ['pipe', 'Nom complet|Courriel|Organisme\nAna García|ana@x.org|LACNIC\n'],
    ['old Mac line ends', 'Full name,E-mail,Company\rAna García,ana@x.org,LACNIC\r'],
    ['Windows line ends', 'Full name,E-mail,Company\r\nAna García,ana@x.org,LACNIC\r\n'],
  ])('is read with %s, in the language of its headers', (_, text) => {
    const preview = read(text);
    expect(preview.rows).toHaveLength(1);
    expect(preview.rows[0]).toMatchObject({
      row: 2,
      displayName: 'Ana García',
      email: 'ana@x.org',
      organization: 'LACNIC',
    });
    expect([preview.warnings, preview.skipped]).toEqual([[], []]);
  });

  it('tells a given name from a whole one by the column beside it', () => {
    expect(fields(read('Nombre;Apellidos\nAna;García'))).toEqual(['givenName', 'familyName']);
    expect(fields(read('Nom,Prénom\nGarcía,Ana'))).toEqual(['familyName', 'givenName']);
    expect(read('Nom,Prénom\nGarcía,Ana').rows[0]?.displayName).toBe('Ana García');
    expect(fields(read('Nombre,Correo\nAna García,a@x.org'))).toEqual(['displayName', 'email']);
  });

  it('finds the headers under the lines about the call, and merges repeated joins', () => {
    const preview = read(
      'Meeting ID,Topic\n123,Weekly\n\nName (Original Name),User Email,Join Time,Leave Time\nAna,ana@x.org,1,2\nAna (phone),ANA@x.org,3,4\nLuis,,1,2\nLuis,,3,4\n',
    );
    expect(preview.system).toBe('zoom');
    expect(preview.rows.map(({ row, displayName }) => [row, displayName])).toEqual([
      [5, 'Ana'],
      [7, 'Luis'],
    ]);
    expect(preview.warnings).toContainEqual({ where: 'rows', code: 'joins_merged', values: { count: 2 } });
  });

  it('takes a mapping, a delimiter and an encoding from a person', () => {
    const result = readAttendees(new Uint8Array([...utf8('A;B\nGarc'), 0xed, ...utf8('a;Ana')]), {
      mapping: ['familyName', 'givenName'],
      delimiter: ';',
      encoding: 'windows-1252',
    });
    expect(result.ok && result.value.rows[0]?.displayName).toBe('Ana García');
    expect(result.ok && result.value.warnings).toEqual([]);
  });

  it('shows samples of every column, the unused ones too', () => {
    const preview = read('Name,Diet\nAna,\nLuis,vegan\nEva,none\n');
    expect(preview.columns).toEqual([
      { index: 0, header: 'Name', field: 'displayName', samples: ['Ana', 'Luis', 'Eva'] },
      { index: 1, header: 'Diet', field: null, samples: ['vegan', 'none'] },
    ]);
  });

  it('keeps a refunded ticket findable, as declined', () => {
    const preview = read(
      'Order #,First Name,Last Name,Email,Attendee Status\n1,Sam,Ortiz,s@x.org,Refunded\n2,Ana,Gil,a@x.org,Attending\n',
    );
    expect(preview.rows.map(({ partstat }) => partstat)).toEqual(['DECLINED', 'NEEDS-ACTION']);
    expect(remarks(preview)).toEqual(['row 2: ticket_void']);
  });
});

describe('a faulty attendee list', () => {
  it('names ragged rows, repeated headers, repeated addresses, formulas and hidden letters by row and column', () => {
    const preview = read(
      [
        'Name,Email,Company,Company',
        'Ana,a@x.org,X',
        'Luis,a@x.org,"=HYPERLINK(""x"")",Z',
        'E\u202Eva,e@x.org,X,Y,,',
        'Bob,b@x.org,X,Y,Z',
        '',
        ',,Nobody,',
      ].join('\n'),
    );
    expect(remarks(preview)).toEqual([
      'row 1, column Company: duplicate_header',
      'row 2: ragged_row',
      'row 3, column Company: formula',
      'row 4, column Name: invisible_removed',
      'row 5: ragged_row',
      'row 3, column email: duplicate_email',
    ]);
    expect(preview.rows[1]?.organization).toBe('=HYPERLINK("x")');
    expect(preview.rows[2]?.displayName).toBe('Eva');
    expect(preview.skipped).toEqual([{ where: 'row 7', code: 'no_name_or_email', values: {} }]);
  });

  it('takes a telephone number for one, not for a formula', () => {
    expect(remarks(read('Name,Phone\nAna,+598 2604 2222\nLuis,-'))).toEqual([]);
  });

  it('names the line at which a quotation mark was opened', () => {
    expect(refusal('Name,Email\nAna,a@x.org\n"Luis,l@x.org\nEva,e@x.org\n')).toEqual({
      where: 'line 3',
      code: 'csv_open_quote',
      values: { line: 3 },
    });
  });

  it('refuses headers alone, and lists without a name', () => {
    expect(refusal('Name,Email,Company\n')).toMatchObject({
      code: 'no_rows',
      values: { headers: 'Name, Email, Company' },
    });
    expect(refusal('Room,Date,Title\nA,2023,Talk\n')).toMatchObject({
      code: 'no_name_column',
      values: { headers: 'Room, Date, Title' },
    });
    expect(refusal('Ana García,ana@x.org\nLuis,l@x.org\n').code).toBe('no_name_column');
    expect(refusal('Name,Email,Diet\n,,\n,,vegan\n')).toMatchObject({ where: 'row 3', code: 'no_name_or_email' });
  });

  it('cuts a field of ten megabytes and goes on', () => {
    const preview = read(`Name,Email\n"${'x'.repeat(10_000_000)}",a@x.org\nLuis,l@x.org\n`);
    expect(preview.rows.map(({ displayName }) => displayName.length)).toEqual([500, 4]);
    expect(remarks(preview)).toEqual(['row 2, column Name: text_cut']);
  });

  it('gives keys of the language back as plain words', () => {
    const preview = read('Name,__proto__,constructor\nAna,1,2\n__proto__,3,4\n');
    expect(preview.rows.map(({ displayName }) => displayName)).toEqual(['Ana', '__proto__']);
  });

  it('previews ten thousand rows', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `Persona Número ${at},p${at}@example.org,Organización ${at % 97},+598 ${at}`,
    );
    const bytes = utf8(`Name,Email,Organization,Phone\n${rows.join('\n')}\n`);
    const result = readAttendees(bytes);
    expect(result.ok && result.value.rows.length).toBe(10_000);
  });
});

describe('CSV', () => {
  it('keeps delimiters, quotes and line ends inside of quotes', () => {
    const parsed = parseCsv('a;b\n"x;y";"say ""hi""\nthere"\n');
    expect(parsed.ok && [parsed.value.delimiter, parsed.value.records]).toEqual([
      ';',
      [
        ['a', 'b'],
        ['x;y', 'say "hi"\nthere'],
      ],
    ]);
  });

  it('marks a quotation mark in the wrong place', () => {
    const parsed = parseCsv('a,b\n"x"y",z\n');
    expect(parsed.ok && parsed.value.warnings.map(({ where, code }) => [where, code])).toEqual([
      ['row 2', 'bad_quote'],
    ]);
  });
});
