/** Texts as they are noted in meetings: always the same, in four languages. */
const words = [
  ...'la coalición publica el primer juego de indicadores con datos de las organizaciones regionales'.split(' '),
  ...'a secretaria vai traduzir o rascunho dos estatutos antes da consulta pública sobre governança'.split(' '),
  ...'the workshop moves to cases with judges and prosecutors and small operators share their measurements'.split(' '),
  ...'l’atelier passe à l’étude de cas avec des juges et la coalition présente ses formations communes'.split(' '),
];

/** A generator of numbers that gives the same ones in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many notes of 8 to 30 words; one word in five is rare. */
export function notes(count: number): string[] {
  const next = numbers(2023);
  return Array.from({ length: count }, () => {
    const length = 8 + Math.floor(next() * 22);
    return Array.from({ length }, () => {
      if (next() < 0.2)
        return `${words[Math.floor(next() * words.length)] ?? ''}${Math.floor(next() * 4000).toString(36)}`;
      return words[Math.floor(next() ** 2 * words.length)] ?? '';
    }).join(' ');
  });
}

/** What people type, letter by letter and whole. */
export const queries: readonly { readonly name: string; readonly list: readonly string[] }[] = [
  { name: 'two letters', list: ['co', 'la', 'in', 'es', 'tr'] },
  { name: 'three letters', list: ['coa', 'ind', 'pub', 'sec', 'tra'] },
  { name: 'a word begun', list: ['indica', 'coalic', 'traduz', 'prosec', 'formati'] },
  { name: 'two words', list: ['coalicion datos', 'primer juego', 'judges cases', 'secretaria consulta', 'etude cas'] },
  { name: 'misspelt', list: ['indicadorse', 'coalicoin', 'prosecutros', 'estatutso', 'formatinos'] },
];

/** The id of a note: a UUID as the records have. */
export function idOf(at: number): string {
  const digits = at.toString(16).padStart(12, '0');
  return `01863a0c-${digits.slice(8)}-7000-8000-${digits}`;
}
