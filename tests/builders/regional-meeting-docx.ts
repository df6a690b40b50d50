import type { Locale } from '#domain/primitives.ts';

/** The takeaways of `regionalMeeting()` as Word must show them in each language, each paragraph after its style. */
export const regionalMeetingDocx: Readonly<Record<Locale, string>> = {
  es: `
PlenariaMeta: Conclusiones de la reunión · Montevideo, 8 de febrero de 2023. Casa de Internet
Title: Reunión con la comunidad técnica
Subtitle: Siete organizaciones expusieron sus prioridades.
TOCHeading: Contenido
TOC1: Ciberseguridad
TOC1: Foro regional
TOC1: Otros asuntos
Heading1: Ciberseguridad
Normal: La coalición tendrá secretaría rotatoria.
Heading2: Conclusiones clave
ListBullet: Los informes no se pueden comparar.
PlenariaMeta: Planteado por RedCLARA.
Heading2: Decisiones
ListBullet: La secretaría rotará cada año.
Heading2: Compromisos
ListBullet: Publicar el primer juego de indicadores.
PlenariaMeta: LACNIC, con el apoyo de LACTLD y RedCLARA. Antes de LACNIC 40 (octubre de 2023).
Heading1: Foro regional
Heading2: Acciones
ListBullet: Reunir a los equipos.
PlenariaMeta: Plazo: 1 de marzo de 2023. Estado: en curso.
Heading1: Otros asuntos
Heading2: Asuntos aparcados
ListBullet: Sede de la próxima edición.
PlenariaMeta: Publicado por LACNIC y LACTLD.
`,
  en: `
PlenariaMeta: Takeaways from the meeting · Montevideo, 8 February 2023. Casa de Internet
Title: Meeting with the technical community
Subtitle: Seven organizations presented their priorities.
TOCHeading: Contents
TOC1: Cybersecurity
TOC1: Regional forum
TOC1: Other matters
Heading1: Cybersecurity
Normal: The coalition will have a rotating secretariat.
Heading2: Takeaways
ListBullet: The reports cannot be compared.
PlenariaMeta: Raised by RedCLARA.
Heading2: Decisions
ListBullet: The secretariat will rotate every year.
Heading2: Commitments
ListBullet: Publish the first set of indicators.
PlenariaMeta: LACNIC, with support from LACTLD and RedCLARA. Before LACNIC 40 (October 2023).
Heading1: Regional forum
Heading2: Actions
ListBullet: Bring the teams together.
PlenariaMeta: Due 1 March 2023. Status: in progress.
Heading1: Other matters
Heading2: Parked
ListBullet: Venue of the next edition.
PlenariaMeta: Published by LACNIC and LACTLD.
`,
  pt: `
PlenariaMeta: Conclusões da reunião · Montevideo, 8 de fevereiro de 2023. Casa de Internet
Title: Reunião com a comunidade técnica
Subtitle: Sete organizações apresentaram suas prioridades.
TOCHeading: Sumário
TOC1: Cibersegurança
TOC1: Fórum regional
TOC1: Outros assuntos
Heading1: Cibersegurança
Normal: A coalizão terá uma secretaria rotativa.
Heading2: Principais conclusões
ListBullet: Os relatórios não podem ser comparados.
PlenariaMeta: Apresentado por RedCLARA.
Heading2: Decisões
ListBullet: A secretaria vai alternar a cada ano.
Heading2: Compromissos
ListBullet: Publicar o primeiro conjunto de indicadores.
PlenariaMeta: LACNIC, com o apoio de LACTLD e RedCLARA. Antes de LACNIC 40 (outubro de 2023).
Heading1: Fórum regional
Heading2: Encaminhamentos
ListBullet: Reunir as equipes.
PlenariaMeta: Prazo: 1º de março de 2023. Situação: em andamento.
Heading1: Outros assuntos
Heading2: Assuntos em espera
ListBullet: Sede da próxima edição.
PlenariaMeta: Publicado por LACNIC e LACTLD.
`,
  fr: `
PlenariaMeta: Points à retenir de la réunion · Montevideo, 8 février 2023. Casa de Internet
Title: Réunion avec la communauté technique
Subtitle: Sept organisations ont présenté leurs priorités.
TOCHeading: Sommaire
TOC1: Cybersécurité
TOC1: Forum régional
TOC1: Questions diverses
Heading1: Cybersécurité
Normal: La coalition aura un secrétariat tournant.
Heading2: Points à retenir
ListBullet: Les rapports ne sont pas comparables.
PlenariaMeta: Présenté par RedCLARA.
Heading2: Décisions
ListBullet: Le secrétariat tournera chaque année.
Heading2: Engagements
ListBullet: Publier le premier jeu d’indicateurs.
PlenariaMeta: LACNIC, avec pour appui LACTLD et RedCLARA. Avant LACNIC 40 (octobre 2023).
Heading1: Forum régional
Heading2: Actions à mener
ListBullet: Réunir les équipes.
PlenariaMeta: Échéance : 1er mars 2023. État : en cours.
Heading1: Questions diverses
Heading2: Sujets en attente
ListBullet: Lieu de la prochaine édition.
PlenariaMeta: Publié par LACNIC et LACTLD.
`,
};
