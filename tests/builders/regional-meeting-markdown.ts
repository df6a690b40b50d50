import type { Locale } from '#domain/primitives.ts';

/** The takeaways of `regionalMeeting()` as they must read in each language, written by hand. */
export const regionalMeetingMarkdown: Readonly<Record<Locale, string>> = {
  es: `# Reunión con la comunidad técnica

Conclusiones de la reunión · Montevideo, 8 de febrero de 2023. Casa de Internet

Siete organizaciones expusieron sus prioridades.

## Ciberseguridad

La coalición tendrá secretaría rotatoria.

### Conclusiones clave

- Los informes no se pueden comparar.\\
  *Planteado por RedCLARA.*

### Decisiones

- La secretaría rotará cada año.

### Compromisos

- Publicar el primer juego de indicadores.\\
  *LACNIC, con el apoyo de LACTLD y RedCLARA. Antes de LACNIC 40 (octubre de 2023).*

## Foro regional

### Acciones

- Reunir a los equipos.\\
  *Plazo: 1 de marzo de 2023. Estado: en curso.*

## Otros asuntos

### Asuntos aparcados

- Sede de la próxima edición.

---

Publicado por LACNIC y LACTLD.
`,
  en: `# Meeting with the technical community

Takeaways from the meeting · Montevideo, 8 February 2023. Casa de Internet

Seven organizations presented their priorities.

## Cybersecurity

The coalition will have a rotating secretariat.

### Takeaways

- The reports cannot be compared.\\
  *Raised by RedCLARA.*

### Decisions

- The secretariat will rotate every year.

### Commitments

- Publish the first set of indicators.\\
  *LACNIC, with support from LACTLD and RedCLARA. Before LACNIC 40 (October 2023).*

## Regional forum

### Actions

- Bring the teams together.\\
  *Due 1 March 2023. Status: in progress.*

## Other matters

### Parked

- Venue of the next edition.

---

Published by LACNIC and LACTLD.
`,
  pt: `# Reunião com a comunidade técnica

Conclusões da reunião · Montevideo, 8 de fevereiro de 2023. Casa de Internet

Sete organizações apresentaram suas prioridades.

## Cibersegurança

A coalizão terá uma secretaria rotativa.

### Principais conclusões

- Os relatórios não podem ser comparados.\\
  *Apresentado por RedCLARA.*

### Decisões

- A secretaria vai alternar a cada ano.

### Compromissos

- Publicar o primeiro conjunto de indicadores.\\
  *LACNIC, com o apoio de LACTLD e RedCLARA. Antes de LACNIC 40 (outubro de 2023).*

## Fórum regional

### Encaminhamentos

- Reunir as equipes.\\
  *Prazo: 1º de março de 2023. Situação: em andamento.*

## Outros assuntos

### Assuntos em espera

- Sede da próxima edição.

---

Publicado por LACNIC e LACTLD.
`,
  fr: `# Réunion avec la communauté technique

Points à retenir de la réunion · Montevideo, 8 février 2023. Casa de Internet

Sept organisations ont présenté leurs priorités.

## Cybersécurité

La coalition aura un secrétariat tournant.

### Points à retenir

- Les rapports ne sont pas comparables.\\
  *Présenté par RedCLARA.*

### Décisions

- Le secrétariat tournera chaque année.

### Engagements

- Publier le premier jeu d’indicateurs.\\
  *LACNIC, avec pour appui LACTLD et RedCLARA. Avant LACNIC 40 (octobre 2023).*

## Forum régional

### Actions à mener

- Réunir les équipes.\\
  *Échéance\u00A0: 1er mars 2023. État\u00A0: en cours.*

## Questions diverses

### Sujets en attente

- Lieu de la prochaine édition.

---

Publié par LACNIC et LACTLD.
`,
};
