import { foldText } from '#domain/text/fold.ts';
import type { KnownPeople } from './read-minutes-people.ts';
import { namesIn } from './read-minutes-people.ts';

/** What an entry says of who and when. The text keeps every word but the marks that named them. */
export type TaskWords = { readonly text: string; readonly owners: readonly string[]; readonly due: string };

const ownerWords =
  'owners?|responsables?|respons[aá]ve(?:l|is)|resp\\.?|assignees?|assigned to|asignad[oa] a|atribu[ií]d[oa] a|encargad[oa]s?|a cargo de|lead|qui[eé]n|who|quem|porteur|pilote';
const dueWords =
  'due(?: date)?|deadline|by|plazo|fecha l[ií]mite|fecha|vence|prazo|data limite|[eé]ch[eé]ance|d[eé]lai|pour le|when|cu[aá]ndo|quando|quand';
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|mai|ago|set|dic|fev|out|dez|f[eé]v|avr|juin|juil|ao[uû]t|d[eé]c)[\\p{L}]{0,9}\\.?';
const weekday =
  '(?:next |pr[oó]xim[oa] )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|segunda(?:-feira)?|ter[cç]a(?:-feira)?|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|ma[nñ]ana|amanh[aã]|demain)';
const someDay = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th|er|º)? (?:of |de |d['’])?${month}(?: (?:de |del )?\\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|${weekday})`;
const duePhrase = new RegExp(
  `(?:^|[\\s(,;])(?:by|before|until|due(?: on| by)?|antes del?|antes de(?: la| el| o| a)?|para el|para|hasta(?: el)?|at[eé](?: o| a| dia| el)?|avant(?: le)?|d['’]ici(?: le| au)?|pour le|no later than) (${someDay})(?![\\p{L}\\d])`,
  'iu',
);
const namedDue = new RegExp(`(?:^|[\\s(,;|])(?:${dueWords})\\s*[:：=]\\s*([^,;()|\\][]{1,60})`, 'iu');
const namedOwner = new RegExp(
  `(?:^|[\\s(,;|])(?:${ownerWords})\\s*[:：=]?\\s+(@?[\\p{Lu}\\d@][^,;()|\\][.]{0,60})`,
  'iu',
);
const aside = /\s*[([]([^()[\]]{1,160})[)\]]\s*\.?\s*$/u;
const onDue = /^(?:on )(.{1,60}?)\s+[-–]\s+due (\S{1,20})$/u;

/** Reads `Ana: do X by Friday`, `Ana to do X`, `do X (Ana, 12/05)`, `@ana do X`, `do X [on Ana - due 2024-01-08]`. */
export function taskWords(raw: string, known: KnownPeople): TaskWords {
  let text = raw.trim();
  const owners: string[] = [];
  let due = '';
  const tail = aside.exec(text);
  const inside = tail?.[1]?.trim() ?? '';
  const head = text.slice(0, tail?.index ?? text.length).trim();
  // Of several names in brackets each stands where it belongs, and stays.
  const several = mentioned(head, known).length > 0 && head.includes('(');
  const read = inside === '' || several ? null : asideWords(inside, known);
  if (read !== null && head !== '') {
    owners.push(...read.owners);
    due = read.due;
    text = head;
  }
  const dashed = trailing(text, known);
  if (dashed !== null) {
    owners.push(...dashed.owners);
    due = due === '' ? dashed.due : due;
    text = dashed.text;
  }
  const led = leading(text, known);
  if (led !== null && led.text !== '') {
    owners.unshift(...led.owners);
    text = led.text;
  }
  for (const { 1: handle = '' } of text.matchAll(/(?:^|[\s(,])(@[\p{L}\p{N}_-]{1,40})/gu)) owners.push(handle);
  if (owners.length === 0)
    owners.push(...(namedOwner.exec(text)?.[1] === undefined ? [] : namesIn(namedOwner.exec(text)?.[1] ?? '')));
  if (owners.length === 0) owners.push(...mentioned(text, known));
  if (due === '') due = (namedDue.exec(text)?.[1] ?? duePhrase.exec(text)?.[1] ?? '').trim();
  return { text, owners: [...new Set(owners)], due };
}

/** `do X — Ana — due 15 March`: what follows a dash, where it is somebody known or a day. */
function trailing(text: string, known: KnownPeople): TaskWords | null {
  const parts = text.split(/\s+[–—-]\s+/u);
  const owners: string[] = [];
  let due = '';
  while (parts.length > 1) {
    const last = parts.at(-1) ?? '';
    const day = /^(?:due|deadline|by|para|plazo|prazo|pour)\s+(.{1,40})$/iu.exec(last)?.[1] ?? last;
    const people = namesIn(last);
    if (wholeDay.test(day)) due = day;
    else if (people.length > 0 && people.every((name) => name.startsWith('@') || known.has(foldText(name))))
      owners.unshift(...people);
    else break;
    parts.pop();
  }
  return owners.length === 0 && due === '' ? null : { text: parts.join(' – '), owners, due };
}

/** Owners named before the work: after a colon, before `to`, or by a name of the attendance list. */
function leading(
  text: string,
  known: KnownPeople,
): { readonly owners: readonly string[]; readonly text: string } | null {
  const named = /^([@\p{L}][^:()]{0,60}?)\s*(?:\([^()]{0,40}\)\s*)?[:：](?!\/\/)\s*(.+)$/su.exec(text);
  const names = namesIn((named?.[1] ?? '').replace(/\//gu, ','));
  if (named !== null && names.length > 0 && names.every((name) => isName(name, known)))
    return { owners: names, text: named[2] ?? '' };
  const dashed = /^(@?\p{Lu}[^:–—()-]{0,40}?)\s+[–—-]\s+(.+)$/su.exec(text);
  const dashNames = namesIn(dashed?.[1] ?? '');
  if (
    dashed !== null &&
    dashNames.length > 0 &&
    dashNames.every((name) => name.startsWith('@') || known.has(foldText(name)))
  )
    return { owners: dashNames, text: dashed[2] ?? '' };
  const to =
    /^((?:@?[\p{L}][\p{L}\p{M}.'’-]{0,30}(?:\s+\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3})(?:(?:,\s*|\s+(?:and|&)\s+)@?\p{L}[\p{L}\p{M}.'’-]{0,30}(?:\s+\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3}){0,4})\s+(?:to|will|shall)\s+(\S.*)$/su.exec(
      text,
    );
  if (to !== null) {
    const people = namesIn((to[1] ?? '').replace(/\s+(?:and|&)\s+/gu, ', '));
    if (people.every((name) => !pronoun.test(name) && name.split(' ').length <= 4)) return { owners: people, text };
  }
  return null;
}

const pronoun =
  /^(?:we|it|this|that|they|there|i|you|he|she|need|needs|continue|try|want|discussion|everyone|how|what|what's)$/iu;
/** Words that stand before a colon without being anybody. */
const noName =
  /^(?:note|nota|todo|ex|e\.?g|i\.?e|example|ejemplo|exemplo|exemple|link|enlace|url|http|https|re|issue|pr|opcion|option|fecha|date|data|plazo|prazo|deadline|due|status|estado|tema|topic|nb|ps|web|mail|email|update|objetivo|goal|proposal|propuesta|q|a|done|open|pending|pendiente|urgente|urgent|importante|important|nuevo|new|module|docs?|concluid[oa]|concluido|hecho|hecha|feito|feita|fait|faite|ok|si|no|yes|cerrado|closed|en curso|em andamento|en cours)$/u;

/** Up to four words with capitals, a handle, or somebody of the list. */
function isName(name: string, known: KnownPeople): boolean {
  const folded = foldText(name);
  if (name.startsWith('@') || known.has(folded)) return true;
  if (noName.test(folded) || name.length > 50) return false;
  const words = name.split(/\s+/u);
  const small = /^(?:de|del|la|las|los|da|do|dos|das|du|des|van|von|y|e)$/u;
  if (words.length === 1) return /^[\p{L}][\p{L}\p{M}.'’-]*$/u.test(name);
  return words.length <= 5 && words.every((word) => small.test(word) || /^\p{Lu}/u.test(word));
}

/** What stands in brackets at the end: names, a date, or both. Null where it is just an aside. */
function asideWords(
  inside: string,
  known: KnownPeople,
): { readonly owners: readonly string[]; readonly due: string } | null {
  const tracked = onDue.exec(inside);
  if (tracked !== null) return { owners: namesIn(tracked[1] ?? ''), due: tracked[2] ?? '' };
  const owners: string[] = [];
  let due = '';
  for (const part of inside.split(/\s*[,;|]\s*|\s+[/–—-]\s+|\s+(?:y|e|et|and|&)\s+/u)) {
    const dated = namedDue.exec(part)?.[1] ?? duePhrase.exec(part)?.[1] ?? wholeDay.exec(part)?.[0];
    const owner = namedOwner.exec(part)?.[1] ?? part;
    if (noName.test(foldText(part))) return null;
    if (dated !== undefined) due = dated.trim();
    else if (owner !== part || owner.startsWith('@') || known.has(foldText(owner))) owners.push(owner.trim());
    else if (/^\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3}$/u.test(part)) owners.push(part);
    else return null;
  }
  return { owners, due };
}

const wholeDay = new RegExp(`^${someDay}$`, 'iu');

/** People of the list whose name opens the text or stands in brackets. */
function mentioned(text: string, known: KnownPeople): string[] {
  const words = text.split(/\s+/u).slice(0, 4);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (known.has(foldText(name))) return [name];
  }
  return [...text.matchAll(/\(([^()]{1,60})\)/gu)]
    .map(([, name = '']) => name.trim())
    .filter((name) => known.has(foldText(name)));
}
