import { describe, expect, it } from 'vitest';
import { sampleData } from '#formats/read/sample-data.ts';
import {
  aMilestone,
  anAttendee,
  anOrganization,
  anOutcome,
  aPerson,
  aSession,
  aTopic,
  meetingId,
  meetingRecords,
  texts,
} from '#tests/builders/meeting.ts';
import { type TermId, asId } from '../ids.ts';
import type { GlossaryTerm } from '../records/follow-up.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { buildSample } from '../sample/build-sample.ts';
import { textsOfMeeting } from './meeting-texts.ts';
import { setAsideTerm } from './set-aside.ts';
import { knownNames, unknownAcronyms } from './unknown-acronyms.ts';

function unknownIn(records: MeetingRecords) {
  return unknownAcronyms(textsOfMeeting(records), knownNames(records));
}

/** The acronyms of entries that say these sentences. */
function acronymsOf(...sentences: readonly string[]): string[] {
  const outcomes = sentences.map((text, index) => anOutcome(`T-0${index}`, texts(text)));
  return unknownIn(meetingRecords({ outcomes })).map(({ acronym }) => acronym);
}

function aTerm(acronym: string, term: string): GlossaryTerm {
  const id = asId<TermId>(`term-${acronym || term}`);
  return { id, meetingId, acronym, term: texts(term), definition: null, doNotTranslate: false, deletedAt: null };
}

describe('acronyms that nobody explained', () => {
  it('finds them with digits, small letters, plurals, numbers and joined by a slash', () => {
    expect(acronymsOf('Los CSIRTs y los ccTLDs piden IPv6, DNSSEC e IoT')).toEqual([
      'CSIRT',
      'DNSSEC',
      'IPv6',
      'IoT',
      'ccTLD',
    ]);
    expect(acronymsOf('Nos vemos en ICANN76, y después en IETF 116')).toEqual(['ICANN', 'IETF']);
    expect(acronymsOf('Una red TCP/IP, según la UIT-T, con COVID-19')).toEqual(['COVID', 'TCP/IP', 'UIT-T']);
    expect(acronymsOf('Los CSIRT/CERT trabajan juntos. El CERT de Brasil empieza')).toEqual(['CERT', 'CSIRT']);
    expect(acronymsOf('Vienen de EE.UU., de EE. UU. y de la O.N.U.')).toEqual(['EE.UU.', 'O.N.U.']);
    expect(acronymsOf('On passe à l’IPv6 et aux BCP d’ISOC; ICANN’s plan')).toEqual(['BCP', 'ICANN', 'IPv6', 'ISOC']);
  });

  it('takes no name, numeral, code, address or initials for one', () => {
    expect(acronymsOf('En el siglo XXI, capítulo IV, la ley MMXXIII, anexo A')).toEqual([]);
    expect(acronymsOf('YouTube, LinkedIn y McDonald no vinieron; J.R. Pérez sí')).toEqual([]);
    expect(acronymsOf('Véase C-12 y D-03, en https://EXAMPLE.ORG/RFC y ANA@EXAMPLE.ORG')).toEqual([]);
    expect(acronymsOf('La sala A, 5G y G20: nada más')).toEqual([]);
  });

  it('passes over words that are only written in capitals', () => {
    expect(acronymsOf('PRIORIDADES DE LA REGIÓN: ABRIR LA RED', 'TALLER ANUAL DE CIERRE')).toEqual([]);
    expect(acronymsOf('NO se aprobó, y no se vota', 'Muy tarde, MUY TARDE')).toEqual([]);
    expect(acronymsOf('La acción es URGENTÍSIMA')).toEqual([]);
    // A title of acronyms alone is no heading in words.
    expect(acronymsOf('RPKI – DNSSEC', 'BGP')).toEqual(['BGP', 'DNSSEC', 'RPKI']);
    // Written small by a hurried note-taker once, it stays an acronym.
    expect(acronymsOf('El csirt avisa', 'El CSIRT responde', 'Otro CSIRT ayuda')).toEqual(['CSIRT']);
  });

  it('knows the organizations, people and milestones of the meeting and its glossary', () => {
    const [lac, red] = [anOrganization('ISOC LAC'), anOrganization('RedCLARA')];
    const stranger = anOrganization('OTAN');
    const ana = aPerson('Ana GARCÍA RUIZ');
    const sentence =
      'ISOC LAC y RedCLARA van a LACNIC 40–LACNOG 2023 con Ana RUIZ, CSIRTs, RPKI y la OTAN; después, al IX.br';
    const records = meetingRecords({
      organizations: [lac, red, stranger],
      people: [ana],
      attendees: [anAttendee(ana, red)],
      sessions: [aSession('one', { partyOrganizationIds: [lac.id, red.id] })],
      milestones: [aMilestone('LACNIC 40', '2023-10-02')],
      outcomes: [anOutcome('T-01', texts(sentence))],
      glossaryTerms: [
        aTerm('CSIRT', 'equipo de respuesta'),
        setAsideTerm('RPKI', { id: asId<TermId>('aside'), meetingId, source: 'es' }),
      ],
    });
    expect(unknownIn(records).map(({ acronym }) => acronym)).toEqual(['LACNOG', 'OTAN']);
  });

  it('counts a text with its translations once, and tells the first places', () => {
    const topic = aTopic('redes', texts('Redes'), { lead: texts('Más IXP', { en: 'More IXPs', fr: 'Plus d’IXP' }) });
    const records = meetingRecords({
      outcomes: ['Un IXP', 'Dos IXP', 'Un NIC'].map((text, index) => anOutcome(`T-0${index}`, texts(text))),
      topics: [topic],
    });
    const [first, second] = unknownIn(records);
    expect(first).toMatchObject({ acronym: 'IXP', count: 3 });
    expect(first?.places.map(({ text, start, end }) => [text, text.slice(start, end)])).toEqual([
      ['Un IXP', 'IXP'],
      ['Dos IXP', 'IXP'],
      ['Más IXP', 'IXP'],
    ]);
    expect(second).toMatchObject({ acronym: 'NIC', count: 1 });
  });

  it('reads what the text itself says they stand for, in each language', () => {
    const explained = (es: string, others: Parameters<typeof texts>[1] = {}) =>
      unknownIn(meetingRecords({ outcomes: [anOutcome('T-01', texts(es, others))] }))[0]?.explanations;
    expect(
      explained('Se pidió al Foro de Gobernanza de Internet (LACIGF) un texto', {
        en: 'The LACIGF (Latin American and Caribbean Internet Governance Forum) was asked',
        fr: 'Le LACIGF reste ouvert',
      }),
    ).toEqual({
      es: 'Foro de Gobernanza de Internet',
      en: 'Latin American and Caribbean Internet Governance Forum',
    });
    expect(explained('Habló Ana de la Organización de los Estados Americanos (OEA)')).toEqual({
      es: 'Organización de los Estados Americanos',
    });
    expect(explained('Hay que cuidar el protocolo de puerta de enlace (PPE)')).toEqual({
      es: 'protocolo de puerta de enlace',
    });
    expect(explained('Vienen de lejos y de cerca (OEA), o no: OEA (ver el acta)')).toEqual({});
    expect(explained('El foro LACIGF (Bogotá) sigue')).toEqual({});
  });

  it('finds in the sample only what its glossary leaves open', () => {
    let counter = 0;
    const records = buildSample(sampleData, { newId: () => String((counter += 1)) });
    const acronyms = unknownIn(records).map(({ acronym }) => acronym);
    expect(acronyms).toEqual(['ccTLD', 'DNS', 'DNSSEC']);
  });
});
