import type { Locale } from '../primitives.ts';

/** Words of time are understood in all four languages at once: people of one meeting speak several. All folded. */
export const dayWords: Readonly<Record<string, number>> = {
  hoy: 0,
  today: 0,
  hoje: 0,
  "aujourd'hui": 0,
  manana: 1,
  tomorrow: 1,
  amanha: 1,
  demain: 1,
  'pasado manana': 2,
  'depois de amanha': 2,
  'apres-demain': 2,
};

/** By day of the week, Sunday is 0. */
export const weekdayWords: readonly (readonly string[])[] = [
  ['domingo', 'sunday', 'dimanche'],
  ['lunes', 'monday', 'segunda', 'segunda-feira', 'lundi'],
  ['martes', 'tuesday', 'terca', 'terca-feira', 'mardi'],
  ['miercoles', 'wednesday', 'quarta', 'quarta-feira', 'mercredi'],
  ['jueves', 'thursday', 'quinta', 'quinta-feira', 'jeudi'],
  ['viernes', 'friday', 'sexta', 'sexta-feira', 'vendredi'],
  ['sabado', 'saturday', 'samedi'],
];

export const monthWords: readonly (readonly string[])[] = [
  ['enero', 'ene', 'january', 'jan', 'janeiro', 'janvier', 'janv'],
  ['febrero', 'feb', 'february', 'fevereiro', 'fev', 'fevrier', 'fevr'],
  ['marzo', 'mar', 'march', 'marco', 'mars'],
  ['abril', 'abr', 'april', 'apr', 'avril', 'avr'],
  ['mayo', 'may', 'maio', 'mai'],
  ['junio', 'jun', 'june', 'junho', 'juin'],
  ['julio', 'jul', 'july', 'julho', 'juillet', 'juil'],
  ['agosto', 'ago', 'august', 'aug', 'aout'],
  ['septiembre', 'setiembre', 'sep', 'sept', 'set', 'september', 'setembro', 'septembre'],
  ['octubre', 'oct', 'october', 'outubro', 'out', 'octobre'],
  ['noviembre', 'nov', 'november', 'novembro', 'novembre'],
  ['diciembre', 'dic', 'december', 'dec', 'dezembro', 'dez', 'decembre'],
];

/** What may stand before a date or a milestone; the longest is tried first. */
export const leadWords: readonly string[] = [
  'antes',
  'antes de',
  'antes de la',
  'antes de los',
  'antes de las',
  'antes del',
  'antes da',
  'antes do',
  'antes das',
  'antes dos',
  'para',
  'para el',
  'para la',
  'hasta',
  'hasta el',
  'hasta la',
  'el',
  'ate',
  'ate o',
  'ate a',
  'before',
  'before the',
  'by',
  'by the',
  'until',
  'on',
  'avant',
  'avant le',
  'avant la',
  'avant les',
  "avant l'",
  'pour',
  'pour le',
  'le',
  "d'ici",
  "d'ici le",
].sort((a, b) => b.length - a.length);

/** How a milestone is written after `>`. */
export const beforeWords: Readonly<Record<Locale, string>> = {
  es: 'antes de',
  en: 'before',
  pt: 'antes de',
  fr: 'avant',
};

/** What is offered after `>` beside the milestones: tomorrow, then the days of the week from Monday. */
export const offeredDays: Readonly<Record<Locale, readonly string[]>> = {
  es: ['mañana', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo', 'hoy'],
  en: ['tomorrow', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'today'],
  pt: ['amanhã', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo', 'hoje'],
  fr: ['demain', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'aujourd’hui'],
};
