import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import * as a from './meeting.ts';

/** A small meeting in four languages: two topics, three organizations, entries of most kinds and audiences. */
export function regionalMeeting(): { readonly records: MeetingRecords; readonly summary: Summary } {
  const lacnic = a.anOrganization('LACNIC');
  const lactld = a.anOrganization('LACTLD');
  const redclara = a.anOrganization('RedCLARA');
  const ana = a.aPerson('Ana Iturralde');
  const bruno = a.aPerson('Bruno Sá');
  const lacnic40 = a.aMilestone('LACNIC 40', '2023-10-02', { endDate: a.date('2023-10-06') });
  const security = a.aTopic(
    '1-security',
    a.texts('Ciberseguridad', { en: 'Cybersecurity', pt: 'Cibersegurança', fr: 'Cybersécurité' }),
    {
      lead: a.texts('La coalición tendrá secretaría rotatoria.', {
        en: 'The coalition will have a rotating secretariat.',
        pt: 'A coalizão terá uma secretaria rotativa.',
        fr: 'La coalition aura un secrétariat tournant.',
      }),
    },
  );
  const forum = a.aTopic(
    '2-forum',
    a.texts('Foro regional', { en: 'Regional forum', pt: 'Fórum regional', fr: 'Forum régional' }),
  );
  const empty = a.aTopic('3-empty', a.texts('Calendario', { en: 'Calendar', pt: 'Calendário', fr: 'Calendrier' }));
  const about = (topic: typeof security): { readonly topicIds: readonly (typeof security)['id'][] } => ({
    topicIds: [topic.id],
  });
  return {
    records: a.meetingRecords({
      meeting: a.aMeeting({
        title: a.texts('Reunión con la comunidad técnica', {
          en: 'Meeting with the technical community',
          pt: 'Reunião com a comunidade técnica',
          fr: 'Réunion avec la communauté technique',
        }),
        hostOrganizationIds: [lacnic.id, lactld.id],
      }),
      organizations: [lacnic, lactld, redclara],
      people: [ana, bruno],
      attendees: [a.anAttendee(ana, redclara), a.anAttendee(bruno, null)],
      topics: [empty, forum, security],
      milestones: [lacnic40],
      outcomes: [
        a.anOutcome(
          'C-01',
          a.texts('Publicar el primer juego de indicadores.', {
            en: 'Publish the first set of indicators.',
            pt: 'Publicar o primeiro conjunto de indicadores.',
            fr: 'Publier le premier jeu d’indicateurs.',
          }),
          { ...about(security), owners: [a.lead(lacnic), a.support(lactld), a.support(ana)], due: a.dueBy(lacnic40) },
        ),
        a.anOutcome(
          'T-01',
          a.texts('Los informes no se pueden comparar.', {
            en: 'The reports cannot be compared.',
            pt: 'Os relatórios não podem ser comparados.',
            fr: 'Les rapports ne sont pas comparables.',
          }),
          { ...about(security), attribution: { kind: 'person', id: ana.id } },
        ),
        a.anOutcome(
          'D-02',
          a.texts('La secretaría rotará cada año.', {
            en: 'The secretariat will rotate every year.',
            pt: 'A secretaria vai alternar a cada ano.',
            fr: 'Le secrétariat tournera chaque année.',
          }),
          {
            ...about(security),
            decision: {
              status: 'adopted',
              method: null,
              rationale: null,
              supersedesId: a.anOutcome('D-01', a.texts('')).id,
            },
          },
        ),
        a.anOutcome('D-01', a.texts('La secretaría tendrá sede fija.'), about(security)),
        a.anOutcome('R-01', a.texts('El índice retratará solo a los grandes.'), {
          ...about(security),
          visibility: 'internal',
        }),
        a.anOutcome('Q-01', a.texts('¿Quién financia los ejercicios?'), { ...about(forum), visibility: 'members' }),
        a.anOutcome(
          'A-01',
          a.texts('Reunir a los equipos.', {
            en: 'Bring the teams together.',
            pt: 'Reunir as equipes.',
            fr: 'Réunir les équipes.',
          }),
          { ...about(forum), owners: [a.lead(bruno)], due: a.dueOn('2023-03-01'), status: 'in_progress' },
        ),
        a.anOutcome(
          'P-01',
          a.texts('Sede de la próxima edición.', {
            en: 'Venue of the next edition.',
            pt: 'Sede da próxima edição.',
            fr: 'Lieu de la prochaine édition.',
          }),
        ),
      ],
    }),
    summary: a.aSummary({
      intro: a.texts('Siete organizaciones expusieron sus prioridades.', {
        en: 'Seven organizations presented their priorities.',
        pt: 'Sete organizações apresentaram suas prioridades.',
        fr: 'Sept organisations ont présenté leurs priorités.',
      }),
    }),
  };
}
