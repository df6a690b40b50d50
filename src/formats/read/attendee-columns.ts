import type { AttendeeField, AttendeeSystem } from '#domain/import/preview.ts';
import { foldText } from '#domain/text/fold.ts';

/** Headers as lists in en, es, pt, fr and the exports of known systems word them, folded, by field. */
const headersByField: Readonly<Record<AttendeeField | 'name', string>> = {
  // `Name` alone is a whole name; beside a family name it is the given one.
  name: 'name|nombre|nome|nom',
  displayName:
    'full name|display name|attendee name|participant|attendee|participant name|name (original name)|name original name|nombre completo|nombre y apellidos|nombre y apellido|apellidos y nombre|apellido y nombre|asistente|participante|nome completo|nome do participante|nom complet|nom et prenom|prenom et nom|nom prenom|badge name',
  givenName:
    'first name|given name|forename|firstname|given names|nombre de pila|nombres|primer nombre|primeiro nome|prenome|prenom|prenoms|attendee name: first name|attendee name: given name|attendee first name',
  familyName:
    'last name|family name|surname|lastname|apellido|apellidos|primer apellido|sobrenome|apelido|ultimo nome|nom de famille|attendee name: family name|attendee name: last name|attendee last name',
  email:
    'email|e-mail|mail|email address|e-mail address|user email|attendee email|attendee e-mail|correo|correo electronico|correo-e|direccion de correo|direccion de correo electronico|endereco de e-mail|endereco de email|courriel|adresse e-mail|adresse email|adresse mail|adresse electronique|adresse de courriel',
  organization:
    'organization|organisation|company|affiliation|institution|employer|organizacion|empresa|institucion|entidad|afiliacion|compania|organizacao|instituicao|entidade|afiliacao|organisme|entreprise|societe|etablissement|structure',
  role: 'role|function|job title|position|ticket type|rol|funcion|cargo|puesto|tipo de entrada|papel|funcao|tipo de ingresso|fonction|poste|type de billet|product|product name',
  language: 'language|lang|preferred language|idioma|idioma preferido|lengua|lingua|langue|langue preferee',
  badgeCode:
    'badge|badge code|badge number|badge id|gafete|codigo de gafete|credencial|numero de credencial|cracha|numero do cracha|numero de badge',
  externalId:
    'secret|public id|attendee #|attendee id|attendee no.|barcode #|barcode|ticket id|ticket number|ticket code|id',
  phone:
    'phone|phone number|telephone|mobile|cell phone|mobile phone|telefono|movil|celular|numero de telefono|telefone|telemovel|telephone mobile|portable|mobile/cell phone',
  status: 'status|attendee status|ticket status|estado|situacao|statut|etat|order status',
};

const fieldByHeader = new Map<string, AttendeeField | 'name'>(
  (Object.entries(headersByField) as [AttendeeField | 'name', string][]).flatMap(([field, headers]) =>
    headers.split('|').map((header): [string, AttendeeField | 'name'] => [header, field]),
  ),
);

/** Which field each column fills; a field is filled once, by the column named most precisely. */
export function mapColumns(headers: readonly string[]): (AttendeeField | null)[] {
  const found = headers.map((header) => fieldByHeader.get(headerKey(header)) ?? null);
  const givenName = found.includes('givenName');
  const familyName = found.includes('familyName');
  const whole = found.includes('displayName');
  const meaning = (field: AttendeeField | 'name' | null): AttendeeField | null => {
    if (field !== 'name') return field;
    if (familyName && !givenName) return 'givenName';
    // French lists: `Nom` beside `Prénom`.
    if (givenName && !familyName) return 'familyName';
    return whole ? null : 'displayName';
  };
  const fields = found.map(meaning);
  return fields.map((field, index) => (field !== null && preferred(fields, headers, field) === index ? field : null));
}

/** Whether a row reads like the headers of an attendee list. */
export function looksLikeHeader(row: readonly string[]): boolean {
  const known = row.filter((cell) => fieldByHeader.has(headerKey(cell))).length;
  return known >= 1 && !row.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim()));
}

/** The system an attendee list was exported from, by headers only it writes. */
export function systemOf(headers: readonly string[]): AttendeeSystem {
  const keys = new Set(headers.map(headerKey));
  const has = (...wanted: string[]): boolean => wanted.every((key) => keys.has(key));
  if (has('order code', 'secret') || has('order code', 'attendee name')) return 'pretix';
  if (has('order #', 'attendee status') || has('order #', 'ticket type') || has('attendee #')) return 'eventbrite';
  if (has('name (original name)') || has('join time', 'leave time')) return 'zoom';
  if (has('public id', 'check ins') || has('public id', 'short id')) return 'hievents';
  return 'generic';
}

/** Of several columns for one field the one that stands first in the table, then first in the file. */
function preferred(
  fields: readonly (AttendeeField | null)[],
  headers: readonly string[],
  field: AttendeeField,
): number {
  const order = headersByField[field].split('|');
  const places = fields
    .map((other, index) => ({ index, rank: order.indexOf(headerKey(headers[index] ?? '')), same: other === field }))
    .filter(({ same }) => same)
    .sort((a, b) => (a.rank < 0 ? 999 : a.rank) - (b.rank < 0 ? 999 : b.rank) || a.index - b.index);
  return places[0]?.index ?? -1;
}

function headerKey(header: string): string {
  return foldText(header)
    .replace(/[*?:\s]+$/u, '')
    .replace(/_/g, ' ');
}
