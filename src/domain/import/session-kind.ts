import type { SessionKind } from '../records/meeting.ts';
import { foldText } from '../text/fold.ts';

/** Words of a break in es, pt, en, fr, folded. */
const breakWords = new Set(
  'break breaks coffee tea lunch breakfast dinner pausa pausas cafe almuerzo desayuno merienda cena receso descanso almoco intervalo lanche jantar pause dejeuner diner gouter registration registro inscripcion acreditacion credenciamento'.split(
    ' ',
  ),
);

const typeKinds: readonly (readonly [RegExp, SessionKind])[] = [
  [/\b(break|pausa|pause|intervalo|receso|descanso|lunch|coffee|almuerzo|almoco|dejeuner)\b/, 'break'],
  [/\b(workshop|hands-on|taller|oficina|atelier|tutorial|training)\b/, 'workshop'],
  [/\b(plenary|plenaria|pleniere|keynote)\b/, 'plenary'],
  [/\b(ceremony|ceremonia|cerimonia|ceremonie)\b/, 'ceremony'],
  [/\b(bilateral|bilaterale)\b/, 'bilateral'],
  [/\b(breakout|bof|birds of a feather)\b/, 'breakout'],
  [/\b(social|party|concert|performance|reception|cocktail)\b/, 'social'],
];

const titleKinds: readonly (readonly [RegExp, SessionKind])[] = [
  [/\b(plenary|plenaria|pleniere)\b/, 'plenary'],
  [/\b(opening|closing) ceremony\b|\b(ceremonia|cerimonia) de\b|\bceremonie d/, 'ceremony'],
  [/\b(bilateral|bilaterale)\b/, 'bilateral'],
];

/** A title this long is about coffee, not a break for it. */
const BREAK_TITLE_WORDS = 4;

/** What a session probably is. Where nothing is certain it is a presentation, and a person can say otherwise. */
export function guessSessionKind(type: string, title: string): SessionKind {
  const foldedType = foldText(type);
  for (const [pattern, kind] of typeKinds) if (pattern.test(foldedType)) return kind;
  const foldedTitle = foldText(title);
  const words = foldedTitle.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length <= BREAK_TITLE_WORDS && words.some((word) => breakWords.has(word))) return 'break';
  for (const [pattern, kind] of titleKinds) if (pattern.test(foldedTitle)) return kind;
  return 'presentation';
}
