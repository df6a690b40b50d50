import type { PreviewPresence } from '#domain/import/preview.ts';
import { foldText } from '#domain/text/fold.ts';

/** Words that stand in an attendance list without being somebody. */
const nobody =
  /^(?:-+|n\/?a|none|nobody|ning[uú]n[oa]?|nadie|nenhum[a]?|ningu[eé]m|aucune?|personne|tbd|\.{3}|…|and others|y otros|e outros|et al\.?)$/iu;

/** One entry of an attendance list: `Ana Pérez (LACNIC)`, `Ana Pérez (AP)`, `Ana Pérez @ana`, `AP: Ana Pérez`. */
export function presenceOf(raw: string, at: { readonly line: number; readonly role: string }): PreviewPresence | null {
  let text = raw.replace(/[.;,\s]+$/u, '').trim();
  let [initials, organization] = ['', ''];
  const short = /^([\p{Lu}]{2,4})\s*[:=–-]\s*(\p{Lu}.*)$/u.exec(text);
  if (short !== null && abbreviates(short[1] ?? '', short[2] ?? '')) {
    initials = short[1] ?? '';
    text = short[2] ?? '';
  }
  for (const { 1: round = '', 2: square = '' } of text.matchAll(/\(([^()]{1,120})\)|\[([^\][]{1,120})\]/gu)) {
    const inside = (round || square).trim();
    const name = text.replace(/[([].*$/su, '');
    if (/^\p{Lu}{2,4}$/u.test(inside) && abbreviates(inside, name)) initials = inside;
    else if (organization === '' && !/^@|\d|@/u.test(inside)) organization = inside;
  }
  text = text
    .replace(/\([^()]*\)|\[[^\][]*\]/gu, ' ')
    .replace(/(?:^|\s)@[\w-]+/gu, (handle) => (/^\s*@[\w-]+\s*$/u.test(text) ? handle.replace('@', '') : ' '));
  // Chats write names without spaces.
  if (/^\p{Lu}[\p{L}\p{M}]+(?:_[\p{L}\p{M}]+)+$/u.test(text.trim())) text = text.replace(/_/gu, ' ');
  const parts = /^(.*?)(?:\s+[–—-]\s+|\s*,\s+|\s*;\s*|\s\/\s)(.+)$/su.exec(text);
  const name = (parts?.[1] ?? text)
    .replace(/<[^<>]*>|\S+@\S+\.\S+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (organization === '') organization = (parts?.[2] ?? '').trim();
  if (!/\p{L}/u.test(name) || nobody.test(name) || name.length > 80 || name.split(' ').length > 8) return null;
  return { line: at.line, name, initials, organization, role: at.role };
}

/** Names in one line: `Ana Pérez (LACNIC), Luis Gómez y Eva Díaz`. */
export function namesIn(raw: string): string[] {
  const outer = raw.replace(/\([^()]*\)|\[[^\][]*\]/gu, (inside) => inside.replace(/,/gu, '‚').replace(/;/gu, ';'));
  const marks = outer.includes(';') ? /\s*;\s*/u : /\s*,\s*|\s+(?:and|y|e|et|&)\s+(?=[\p{Lu}@])/u;
  return outer
    .split(marks)
    .map((name) =>
      name
        .replace(/‚/gu, ',')
        .replace(/;/gu, ';')
        .replace(/^(?:and|y|e|et|&)\s+/iu, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** Somebody known by a full name, a first name or initials, folded. Names that two people share lead to nobody. */
export type KnownPeople = ReadonlyMap<string, string>;

export function knownPeople(people: readonly PreviewPresence[]): KnownPeople {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, initials } of people) {
    const folded = foldText(name);
    for (const key of new Set([folded, folded.split(' ')[0] ?? '', foldText(initials)])) {
      if (key.length < 2) continue;
      const other = known.get(key);
      if (other !== undefined && other !== name && key !== folded) shared.add(key);
      known.set(key, name);
    }
  }
  for (const key of shared) known.delete(key);
  return known;
}

/** The columns of an attendance table by their headers; null where the row is none. */
export function presenceColumns(cells: readonly string[]): {
  readonly name: number;
  readonly initials: number;
  readonly organization: number;
  readonly present: number;
} | null {
  const folded = cells.map(foldText);
  const find = (pattern: RegExp): number => folded.findIndex((cell) => pattern.test(cell));
  const name = find(
    /^(?:full |first )?(?:name|nombre|nome|nom|attendee|participant|person|delegate|asistente|participante|miembro|membro|membre|persona|pessoa)\b/u,
  );
  if (name < 0) return null;
  return {
    name,
    initials: find(/^(?:abbr|initials|iniciales|iniciais|initiales|sigla|code|nick)/u),
    organization: find(
      /^(?:org|affiliation|company|empresa|entidad|entidade|afilia|institu|societe|employer|delegation)/u,
    ),
    present: find(/^(?:present|asiste|asistencia|presenca|presence|attended|attendance|presente)/u),
  };
}

/** Whether letters stand for a name: they begin as it does and follow in its order. */
function abbreviates(letters: string, name: string): boolean {
  const folded = foldText(name).replace(/[^a-z]/gu, '');
  let at = -1;
  for (const letter of letters.toLowerCase()) {
    const next = folded.indexOf(letter, at + 1);
    if (next < 0 || (at < 0 && next > 0)) return false;
    at = next;
  }
  return true;
}
