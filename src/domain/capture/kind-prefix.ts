import type { Locale } from '../primitives.ts';
import { type OutcomeKind, outcomeKinds } from '../records/outcome.ts';
import { foldText } from '../text/fold.ts';

/**
 * How a line says its kind, at its start:
 * - a word of the language of the interface or of English, with a colon: `Decisión: …`, `decision: …`;
 * - the letter of the code, with a colon in either case (`d: …`), or in lower case with a space (`d …`); a text that
 *   begins with such a word is written with a capital or after a space (`A coalizão …`);
 * - a sign: `!` decision, `?` question, `*` takeaway, `[]` action.
 */
export const kindWords: Readonly<Record<Locale, Readonly<Record<OutcomeKind, readonly string[]>>>> = {
  en: {
    takeaway: ['takeaway', 'key takeaway'],
    decision: ['decision'],
    commitment: ['commitment'],
    action: ['action'],
    question: ['question', 'open question'],
    risk: ['risk'],
    parked: ['parked', 'parking lot'],
  },
  es: {
    takeaway: ['conclusión', 'conclusión clave'],
    decision: ['decisión'],
    commitment: ['compromiso'],
    action: ['acción', 'tarea'],
    question: ['cuestión', 'cuestión pendiente', 'pregunta'],
    risk: ['riesgo'],
    parked: ['aparcado'],
  },
  pt: {
    takeaway: ['conclusão', 'principal conclusão'],
    decision: ['decisão'],
    commitment: ['compromisso'],
    action: ['encaminhamento', 'ação', 'tarefa'],
    question: ['questão', 'questão em aberto', 'pergunta'],
    risk: ['risco'],
    parked: ['em espera'],
  },
  fr: {
    takeaway: ['à retenir', 'point à retenir'],
    decision: ['décision'],
    commitment: ['engagement'],
    action: ['action', 'action à mener', 'tâche'],
    question: ['question', 'question ouverte'],
    risk: ['risque'],
    parked: ['en attente'],
  },
};

/** The letter of a kind: the one of its code, the same in every language. */
export const kindLetters: Readonly<Record<OutcomeKind, string>> = {
  takeaway: 'T',
  decision: 'D',
  commitment: 'C',
  action: 'A',
  question: 'Q',
  risk: 'R',
  parked: 'P',
};

/** Signs that stand for a kind. */
export const kindSigns: readonly { readonly sign: string; readonly kind: OutcomeKind }[] = [
  { sign: '!', kind: 'decision' },
  { sign: '?', kind: 'question' },
  { sign: '*', kind: 'takeaway' },
  { sign: '[]', kind: 'action' },
];

/** `end` is where the text begins, white space before it left out. */
export type KindPrefix = { readonly kind: OutcomeKind; readonly start: number; readonly end: number };

/** The kind that the start of a line names, or null. */
export function kindPrefix(line: string, locale: Locale): KindPrefix | null {
  return wordPrefix(line, locale) ?? letterPrefix(line) ?? signPrefix(line);
}

/** No word of the table is longer, whatever white space stands around it. */
const longestWord = 40;

function wordPrefix(line: string, locale: Locale): KindPrefix | null {
  const colon = line.slice(0, longestWord).indexOf(':');
  if (colon < 1) return null;
  const word = foldText(line.slice(0, colon));
  const kind = wordsOf(locale).get(word) ?? byLetter.get(word);
  if (kind === undefined) return null;
  return { kind, start: line.search(/\S/), end: colon + 1 };
}

function letterPrefix(line: string): KindPrefix | null {
  const kind = line.charAt(1) === ' ' ? byLetter.get(line.charAt(0)) : undefined;
  return kind === undefined ? null : { kind, start: 0, end: 1 };
}

function signPrefix(line: string): KindPrefix | null {
  const start = Math.max(0, line.search(/\S/));
  for (const { sign, kind } of kindSigns) {
    if (!line.startsWith(sign, start)) continue;
    const next = line
      .slice(start + sign.length)
      .trimStart()
      .charAt(0);
    // "?!" and "**" are emphasis, not kinds.
    return /[!?*[]/.test(next) ? null : { kind, start, end: start + sign.length };
  }
  return null;
}

const byLetter: ReadonlyMap<string, OutcomeKind> = new Map(
  outcomeKinds.map((kind) => [kindLetters[kind].toLowerCase(), kind]),
);

const folded = new Map<Locale, ReadonlyMap<string, OutcomeKind>>();

function wordsOf(locale: Locale): ReadonlyMap<string, OutcomeKind> {
  const known = folded.get(locale);
  if (known !== undefined) return known;
  const words = new Map<string, OutcomeKind>();
  for (const table of [kindWords.en, kindWords[locale]]) {
    for (const [kind, list] of Object.entries(table) as [OutcomeKind, readonly string[]][]) {
      for (const word of list) words.set(foldText(word), kind);
    }
  }
  folded.set(locale, words);
  return words;
}
