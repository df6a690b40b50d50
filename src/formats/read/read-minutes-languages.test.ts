import { describe, expect, it } from 'vitest';
import { dues, names, outcomes, owners, read } from '#tests/builders/minutes.ts';

describe('acts in Spanish', () => {
  it('with labels, lists, votes and offices', () => {
    const minutes = read(`# Reunión del consejo, 12/05/2023

**Asistentes:** Ana Pérez (LACNIC), Luis Gómez y Eva Díaz
**Ausentes:** Juan Ruiz
Presidenta: Ana Pérez

## Presupuesto

Ana: hay que revisar las cifras.

Acuerdo: Se aprueba el presupuesto 2024 (12 a favor, 3 en contra)

**Acuerdo 2/2023:** Publicar las cuentas.

## Compromisos
- LACNIC: publicar los indicadores antes del 30 de junio

## Acciones
- [ ] Ana: preparar el borrador (viernes)
- Eva y Luis: invitar a los ponentes

Próximos pasos:
- Convocar al grupo (responsable: Eva Díaz, plazo: 15/06/2023)

## Cuestiones pendientes
1. ¿Quién mantiene el panel?

## Riesgos
- Falta de datos

## Temas aparcados
- Nuevo logotipo

Próxima reunión: 1 de julio.
`);
    expect([minutes.title, minutes.date]).toEqual(['Reunión del consejo, 12/05/2023', '2023-05-12']);
    expect(minutes.attendees?.map(({ name, organization, role }) => [name, organization, role])).toEqual([
      ['Ana Pérez', 'LACNIC', 'Presidenta'],
      ['Luis Gómez', '', ''],
      ['Eva Díaz', '', ''],
    ]);
    expect(outcomes(minutes)).toEqual([
      'decision Se aprueba el presupuesto 2024 (12 a favor, 3 en contra)',
      'decision Publicar las cuentas.',
      'commitment publicar los indicadores antes del 30 de junio',
      'action preparar el borrador',
      'action invitar a los ponentes',
      'action Convocar al grupo',
      'question ¿Quién mantiene el panel?',
      'risk Falta de datos',
      'parked Nuevo logotipo',
    ]);
    expect(owners(minutes).slice(2, 6)).toEqual(['LACNIC', 'Ana', 'Eva+Luis', 'Eva Díaz']);
    expect(dues(minutes).slice(2, 6)).toEqual(['30 de junio', 'viernes', '', '15/06/2023']);
  });

  it('in plain text with words in capitals as headings', () => {
    const minutes = read(
      'Acta de la reunión del 4 de mayo de 2024\n\nASISTENTES\nAna Pérez\nLuis Gómez\n\nACUERDOS\n1. Se aprueba el acta anterior.\n2. Crear un grupo de trabajo.\n\nTAREAS\n- Ana Pérez: redactar los términos\n',
      'acta.txt',
    );
    expect(names(minutes)).toEqual(['Ana Pérez', 'Luis Gómez']);
    expect(outcomes(minutes)).toEqual([
      'decision Se aprueba el acta anterior.',
      'decision Crear un grupo de trabajo.',
      'action redactar los términos',
    ]);
  });

  it('decide in sentences, and do not where nothing was decided', () => {
    const text = `# Acta

Se habla de las cuentas y se acuerda
publicarlas. No se acuerda nada más. ¿Se aprueba el acta? Se propone discutirlo. La Junta decide por unanimidad seguir.
`;
    const minutes = read(text);
    expect(minutes.outcomes.map(({ line, from }) => [line, from])).toEqual([
      [3, 'sentence'],
      [4, 'sentence'],
    ]);
    expect(minutes.warnings).toEqual([{ where: 'file', code: 'from_sentences', values: { count: 2 } }]);
  });
});

describe('minutes in Portuguese', () => {
  it('with encaminhamentos in a table, deliberações and decisões', () => {
    const minutes = read(`# Ata da Reunião - 3 de março de 2024

## Presentes
- João Silva
- Maria Souza

## Pauta
1. Orçamento
2. Evento

## 1. Orçamento
Ficou decidido que o orçamento será publicado. Não foi aprovado o aumento.

### Deliberações
- Aprovado o relatório anual

### Encaminhamentos
| Ação | Responsável | Prazo |
|---|---|---|
| Publicar o orçamento | João | 10/03/2024 |
| Enviar convite | Maria Souza | - |

## 2. Evento
**Decisão:** o evento será em Recife.
**Encaminhamento:** Maria vai reservar o local até sexta-feira.

## Decisões tomadas
- Nenhuma outra

## Pontos em aberto
- Patrocínio
`);
    expect(minutes.items.map(({ title }) => title)).toEqual(['Orçamento', 'Evento']);
    expect(outcomes(minutes)).toEqual([
      'decision Ficou decidido que o orçamento será publicado.',
      'decision Aprovado o relatório anual',
      'action Publicar o orçamento',
      'action Enviar convite',
      'decision o evento será em Recife.',
      'action Maria vai reservar o local até sexta-feira.',
      'question Patrocínio',
    ]);
    expect(minutes.outcomes.map(({ item }) => item)).toEqual([0, 0, 0, 0, 1, 1, null]);
    expect(owners(minutes).slice(2, 6)).toEqual(['João', 'Maria Souza', '', 'Maria']);
    expect(dues(minutes).slice(2, 6)).toEqual(['10/03/2024', '', '', 'sexta-feira']);
  });
});

describe('minutes in French', () => {
  it('with relevé de décisions, actions à mener and points ouverts', () => {
    const minutes = read(`# Compte rendu du bureau du 5 juin 2024

Présents\u00A0: Anne Martin, Paul Durand et Zoé Petit
Excusés\u00A0: Luc Bernard

## Budget

Le bureau décide de reconduire le budget. Zoé propose un audit. Il n’est pas adopté.

## Relevé de décisions

1. Le budget 2025 est adopté à l’unanimité.
2. La prochaine assemblée aura lieu à Lyon.

## Actions à mener

- Paul\u00A0: envoyer la convocation avant le 12 juin
- Anne Martin et Zoé\u00A0: préparer le rapport

## Points ouverts

- Choix du prestataire
`);
    expect(names(minutes)).toEqual(['Anne Martin', 'Paul Durand', 'Zoé Petit']);
    expect(outcomes(minutes)).toEqual([
      'decision Le bureau décide de reconduire le budget.',
      'decision Le budget 2025 est adopté à l’unanimité.',
      'decision La prochaine assemblée aura lieu à Lyon.',
      'action envoyer la convocation avant le 12 juin',
      'action préparer le rapport',
      'question Choix du prestataire',
    ]);
    expect(owners(minutes).slice(3, 5)).toEqual(['Paul', 'Anne Martin+Zoé']);
    expect(dues(minutes)[3]).toBe('12 juin');
  });
});
