import type { OutcomeKind } from '#domain/records/outcome.ts';

export type Language = 'es' | 'en' | 'pt' | 'fr';

/** A line as it is typed, and what must stand on record. */
export type Dictated = {
  readonly typed: string;
  readonly text: string;
  readonly kind: OutcomeKind;
  /** As the margin names them. */
  readonly margin: readonly string[];
};

type Words = {
  readonly kinds: Readonly<Record<OutcomeKind, string>>;
  readonly subjects: readonly string[];
  readonly acts: readonly string[];
  /** `>` in words, and how the margin says the day: from Wednesday 8 February 2023. */
  readonly friday: readonly [string, string];
  readonly before: string;
  readonly internal: string;
};

const words: Readonly<Record<Language, Words>> = {
  es: {
    kinds: {
      takeaway: 'conclusión',
      decision: 'decisión',
      commitment: 'compromiso',
      action: 'acción',
      question: 'pregunta',
      risk: 'riesgo',
      parked: 'aparcado',
    },
    subjects: ['la guía', 'el índice', 'la coalición', 'el taller', 'la escuela'],
    acts: ['se publica', 'se revisa', 'se amplía', 'se presenta', 'se aplaza'],
    friday: ['viernes', '10 feb'],
    before: 'antes de',
    internal: 'Interno',
  },
  en: {
    kinds: {
      takeaway: 'takeaway',
      decision: 'decision',
      commitment: 'commitment',
      action: 'action',
      question: 'question',
      risk: 'risk',
      parked: 'parked',
    },
    subjects: ['the guide', 'the index', 'the coalition', 'the workshop', 'the school'],
    acts: ['is published', 'is reviewed', 'is extended', 'is presented', 'is postponed'],
    friday: ['friday', 'Feb'],
    before: 'before',
    internal: 'Internal',
  },
  pt: {
    kinds: {
      takeaway: 'conclusão',
      decision: 'decisão',
      commitment: 'compromisso',
      action: 'encaminhamento',
      question: 'questão',
      risk: 'risco',
      parked: 'em espera',
    },
    subjects: ['o guia', 'o índice', 'a coalizão', 'a oficina', 'a escola'],
    acts: ['sai do papel', 'passa por revisão', 'ganha fôlego', 'vai ao comitê', 'fica para maio'],
    friday: ['sexta', '10 de fev'],
    before: 'antes de',
    internal: 'Interno',
  },
  fr: {
    kinds: {
      takeaway: 'à retenir',
      decision: 'décision',
      commitment: 'engagement',
      action: 'action',
      question: 'question',
      risk: 'risque',
      parked: 'en attente',
    },
    subjects: ['le guide', 'l’indice', 'la coalition', 'l’atelier', 'l’école'],
    acts: ['paraît en mai', 'est relu', 's’élargit', 'est présenté', 'est reporté'],
    friday: ['vendredi', '10 févr'],
    before: 'avant',
    internal: 'Interne',
  },
};

const kinds: readonly OutcomeKind[] = ['takeaway', 'decision', 'commitment', 'action', 'question', 'risk', 'parked'];

/** So many lines of one session, in the words of one language; every text is another. */
export function dictation(language: Language, count: number): Dictated[] {
  const own = words[language];
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'takeaway';
    const subject = own.subjects[index % own.subjects.length] ?? '';
    const act = own.acts[Math.floor(index / 5) % own.acts.length] ?? '';
    const text = `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${act}, ${index + 1}`;
    const owned = kind === 'commitment' || kind === 'action';
    const word = index % 4 === 3 ? kindInEnglish(kind) : own.kinds[kind];
    const topic = index % 3 === 0 ? ' #indicadores' : '';
    const due = !owned ? '' : index % 2 === 0 ? ` >${own.friday[0]}` : ' >LACNIC 40';
    const who = kind === 'parked' ? '' : index % 2 === 0 ? ' @LACNIC' : ' @LACTLD';
    const isInternal = index % 11 === 10;
    return {
      typed: `${word}: ${text}${who}${topic}${due}${isInternal ? ' ~' : ''}`,
      text,
      kind,
      margin: [
        ...(who === '' ? [] : [who.slice(2)]),
        ...(due === '' ? [] : [index % 2 === 0 ? own.friday[1] : `${own.before} LACNIC 40`]),
        ...(isInternal ? [own.internal] : []),
      ],
    };
  });
}

function kindInEnglish(kind: OutcomeKind): string {
  return words.en.kinds[kind];
}
