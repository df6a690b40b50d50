import type { AttendeeRole } from '../records/people.ts';
import { foldText } from '../text/fold.ts';

/** How lists in es, pt, en, fr word a role. Matched against the beginnings of folded words, first hit wins. */
const roleWords: readonly (readonly [RegExp, AttendeeRole])[] = [
  [/\b(rapporteu|relator|note-?taker|taquigraf)/, 'rapporteur'],
  [/\b(interpret|traduct|traduc|translator|tradut)/, 'interpreter'],
  [/\b(chair|presiden|moderador|moderator|moderatrice|moderateur)/, 'chair'],
  [
    /\b(speaker|presenter|ponente|orador|palestrante|orateur|oratrice|intervenant|conferenc|expositor|panel)/,
    'presenter',
  ],
  [/\b(press|prensa|imprensa|presse|journalist|periodista|jornalista|media)\b/, 'press'],
  [/\b(staff|crew|organi[sz]a|equipo|equipe|volunt|volontaire|benevole|secretar)/, 'staff'],
  [/\b(observ)/, 'observer'],
  [/\b(guest|invitad|convidad|invite)/, 'guest'],
];

const languageWords: Readonly<Record<string, string>> = {
  spanish: 'es',
  espanol: 'es',
  espanhol: 'es',
  espagnol: 'es',
  castellano: 'es',
  english: 'en',
  ingles: 'en',
  anglais: 'en',
  portuguese: 'pt',
  portugues: 'pt',
  portugais: 'pt',
  french: 'fr',
  frances: 'fr',
  francais: 'fr',
};

/** The role a list means; who is on it without a known one is a delegate. */
export function roleFromWords(raw: string): AttendeeRole {
  const folded = foldText(raw);
  for (const [pattern, role] of roleWords) if (pattern.test(folded)) return role;
  return 'delegate';
}

/** BCP 47 tags out of `es`, `pt-BR`, `Español`, `English / French`. Words nobody knows are left out. */
export function languagesFromWords(raw: string): string[] {
  const tags = raw.split(/[,;/|+]|\s+/u).map((part) => {
    const folded = foldText(part);
    if (Object.hasOwn(languageWords, folded)) return languageWords[folded] ?? null;
    return languageTag(part);
  });
  return [...new Set(tags.filter((tag) => tag !== null))];
}

/** A BCP 47 tag in its usual spelling (`pt_br` → `pt-BR`), or null where the text is none. */
export function languageTag(raw: string): string | null {
  const match = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|\d{3}))?$/.exec(raw.trim());
  if (match === null) return null;
  const language = (match[1] ?? '').toLowerCase();
  return match[2] === undefined ? language : `${language}-${match[2].toUpperCase()}`;
}
