import { foldText } from '#domain/text/fold.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';

/** What a heading or a label of minutes opens. */
export type MinutesRole =
  | { readonly role: 'outcome'; readonly kind: OutcomeKind; readonly proposed: boolean }
  /** `body` is what W3C calls “Meeting minutes”: everything below is the meeting itself. */
  | { readonly role: 'present' | 'absent' | 'agenda' | 'topic' | 'apart' | 'body' }
  /** Who sits in the chair or writes: `Chair: Ana`. */
  | { readonly role: 'office'; readonly office: string };

export type Labelled = {
  readonly role: MinutesRole;
  /** What stands after the colon; empty where the label opens a list. */
  readonly rest: string;
  /** Words between the label and the colon that name somebody: `Action (Ana):`. */
  readonly owner: string;
};

/** In Spanish, Portuguese, English and French at once: people of one meeting write several. All folded. */
const kindNouns: readonly (readonly [OutcomeKind, string])[] = [
  [
    'takeaway',
    "key takeaways?|takeaways?|(?:speaker'?s? )?summary of key points|speaker'?s? summary|key points|key messages|highlights|puntos clave|ideas clave|mensajes clave|conclusiones|pontos[- ]chave|mensagens[- ]chave|conclusoes|points cles|points a retenir|messages cles|a retenir|conclusions",
  ],
  [
    'decision',
    'resolved|resolutions?|decisions?|decided|agreed|agreements?|(?:summary/)?conclusion(?:/resolution|/decision|/summary)?|resolution/conclusion|consensus|outcome|approved|acuerdos?|decision(?:es)?|resolucion(?:es)?|acordado|aprobado|decidido|aprobaciones|deliberac(?:oes|ao)|deliberations?|decis(?:oes|ao)|resoluc(?:oes|ao)|aprovado|acordos?|releve de decisions?|releve des decisions|adopte|decide|conclusao',
  ],
  ['commitment', 'commitments?|pledges?|compromisos?|compromissos?|engagements?(?: pris)?|promises'],
  [
    'action',
    "actions?(?: items?| points?| a mener| a realiser| a faire)?|tasks?|to[- ]?dos?(?: list)?|next steps?|follow[- ]?ups?|ai|ap|accion(?:es)?|tareas?|proximos pasos|siguientes pasos|pasos a seguir|pendientes|seguimiento|encaminhamentos?|ac(?:oes|ao)|tarefas?|proximos passos|pendencias|taches?|prochaines etapes|suites a donner|a faire|plan d'actions?|plan de accion|plano de acao",
  ],
  [
    'question',
    'open (?:questions?|issues?|points?|items?)|issue|question|pending (?:questions?|issues?)|unresolved|cuestiones pendientes|cuestiones abiertas|cuestion(?: abierta| pendiente)?|preguntas? abiertas?|preguntas pendientes|pregunta|puntos? abiertos?|puntos pendientes|temas pendientes|temas abiertos|dudas|questoes (?:pendentes|em aberto|abertas)|questao(?: em aberto)?|pontos? em aberto|pontos pendentes|perguntas? (?:em aberto|abertas?)|pergunta|points? ouverts?|points? en suspens|questions? (?:ouvertes?|en suspens|en attente)',
  ],
  ['risk', 'risks?|riesgos?|riscos?|risques?|blockers?|bloqueos'],
  [
    'parked',
    'parking lot|parked|deferred(?: items| topics)?|postponed|estacionamento|estacionados?|aparcad[oa]s?|aparcamiento|temas aparcados|aplazad[oa]s?|pospuest[oa]s?|adiad[oa]s?|parking|reporte(?:e?s)?|points reportes',
  ],
];

const before =
  '(?:(?:the |los |las |os |as |les |le |la |el )?(?:summary|list|record|log|resumen|lista|listado|relacion|registro|resumo|recapitulatif|liste|tableau|resume|synthese|main|key|new|final|principales|principais|principaux|principales|nuev[oa]s|nov[oa]s|nouve(?:aux|lles))(?: of(?: the)?| de(?: l[oa]s)?| d[oa]s?| des| d)? )?';
/** What may follow the word of a heading without changing what it means. */
const after =
  '(?:(?: |,|/)+(?:items?|points?|made|taken|reached|agreed|adopted|summary|list|log|register|from|of|this|the|meeting|session|day|and|y|e|et|ou|o|or|&|de|del|da|do|du|des|la|el|los|las|les|a|as|os|reunion|reuniao|sesion|sessao|seance|jornada|tomad[oa]s|adoptad[oa]s|alcanzad[oa]s|aprobad[oa]s|adotad[oa]s|aprovad[oa]s|acordad[oa]s|prises?|adoptees?|pris|votees?|pendientes?|pendentes|asignad[oa]s|atribuid[oa]s|definid[oa]s|seguir|serem|realizad[oa]s|realizar|para|ser|mener|realiser|faire|venir|decisions?|actions?|resolutions?|acuerdos?|decisiones|acciones|tareas|compromisos|conclusiones|acoes|decisoes|tarefas|encaminhamentos|compromissos|taches|engagements|owners?|responsables?|responsaveis|next|steps|proximos|pasos|passos|prochaines|etapes|key|abiert[oa]s|abert[oa]s|ouvertes?|open|risks?|riesgos|riscos|risques|generales|gerais|finales|finais))*';

const kindHeadings = kindNouns.map(
  ([kind, nouns]) => [kind, new RegExp(`^${before}(?:${nouns})${after}$`, 'u')] as const,
);
const kindLabels = kindNouns.map(([kind, nouns]) => [kind, new RegExp(`^(?:${nouns})$`, 'u')] as const);

const presentWords =
  '^(?:list of |lista de |listado de |liste des? |feuille de |folha de |hoja de |registro de |quorum y )?(?:attendees|attendance|attending|present|people present|participants?|participation|in attendance|roll call|members present|also present|guests|asistentes?|asistencia|asisten|asistieron|participantes|participan|personas asistentes|miembros presentes|presentes|presente|asistencias|invitad[oa]s|participacion|presencas?|membros presentes|convidad[oa]s|participou|participaram|compareceram|presents?|presentes|presence|presences|membres presents|etaient presents?|sont presents?|invites?|personnes presentes)(?:(?: |,|/|&)+(?:.{1,60}))?$';
const absentWords =
  '^(?:list of |lista de |liste des? )?(?:absent|absentees?|absence|regrets|apologies|excused|not present|ausentes?|ausencias?|disculpan|excusan|excusad[oa]s|justificad[oa]s|faltas|absents?|absentes?|excuses?|excusees?|absences|pouvoirs?|procurations?|proxies|proxy|delegaciones|delegaciones de voto|representad[oa]s|procurac(?:oes|ao)|representes?)(?: .{1,40})?$';
const agendaWords =
  '^(?:agenda|agenda items|orden del dia|ordem do dia|pauta(?: da reuniao)?|ordre du jour|temario|temas|topicos|topics|puntos del orden del dia|temas tratados|temas a tratar|asuntos|assuntos)$';
const apartWords =
  '^(?:contents|table of contents|links|indice|contenido|sumario|sommaire|table des matieres|enlaces|firma|firmas|assinaturas?|upcoming meetings|references|referencias|liens|attachments|anexos?|annexes?|related documents|logistics|photos|fotos)$';
const officeWords =
  '^(?:chairs?|co-chairs?|chairperson|scribes?|scribe ?nick|minutes ?takers?|note ?takers?|notes|facilitators?|moderators?|presiden(?:te|ta|t|cia|ce)|presidencia|secretari[oa]|secretaria|secretaire|secretariado|vocal(?:es)?|tesorer[oa]|tresorier|tesoureir[oa]|moderador(?:es|a)?|facilitador(?:es|a)?|relator(?:es|a)?|redactor(?:es|a)?|animateur|animatrice|rapporteurs?|redacteur|convenors?|jabber scribe)$';
const topicWords =
  '^(?:topic|sub-?topic|agenda item|item|agendum|tema|subtema|punto|asunto|topico|assunto|item de pauta|pauta|ponto|ponto de pauta|sujet|point)$';

const simple: readonly (readonly ['present' | 'absent' | 'agenda' | 'apart' | 'body', RegExp])[] = [
  ['absent', new RegExp(absentWords, 'u')],
  ['present', new RegExp(presentWords, 'u')],
  ['agenda', new RegExp(agendaWords, 'u')],
  ['apart', new RegExp(apartWords, 'u')],
  ['body', /^(?:meeting )?minutes$/u],
];
const topicWord = new RegExp(topicWords, 'u');
const officeWord = new RegExp(officeWords, 'u');
const proposal =
  /^(?:proposed(?: resolution)?|proposal|propuesta(?: de acuerdo| de resolucion)?|proposta|proposition(?: de decision)?)$/u;

/** What a heading opens, or null where it is the title of a topic. */
export function headingRole(text: string): MinutesRole | null {
  const words = wordsOf(withoutNumber(text));
  if (words === '' || words.length > 90) return null;
  const kind = kindHeadings.find(([, pattern]) => pattern.test(words))?.[0];
  if (kind !== undefined && !/^(?:ai|ap|question|pregunta|pergunta|issue|reporte|parking)$/u.test(words))
    return { role: 'outcome', kind, proposed: false };
  if (officeWord.test(words)) return { role: 'office', office: withoutNumber(text) };
  const role = simple.find(([, pattern]) => pattern.test(words))?.[0];
  return role === undefined ? null : { role };
}

/** Whether a line is nothing but such a word: plain text has no other headings. */
export function isRoleLine(text: string): boolean {
  if (/[.!?,;:]$/u.test(text) || text.split(/\s+/u).length > 5) return false;
  return headingRole(text) !== null;
}

/** A label and what it labels: `RESOLVED: …`, `ACTION-12: …`, `Acuerdo 3/2024: …`, `Action (Ana): …`, `Presentes:`. */
export function labelOf(text: string): Labelled | null {
  const shown = text.replace(/^[\s>→⇒➡=•✅☑✔➔▶*_-]+/u, '');
  const tagged = /^[[(]([\p{L}\p{M} -]{2,30})[\])]\s*[:\u2013\u2014-]?\s*(\S.*)$/u.exec(shown);
  const match =
    /^([\p{L}@][\p{L}\p{M}'’@_/+ -]{0,80}?)[\s-]*((?:(?:n\.?\s?[º°o]\.?|#|№)\s?)?\d+(?:[./-]\d+)*(?:\.?[ºª])?)?\s*(?:\(([^()]{1,80})\)|\[([^\][]{1,80})\])?\s*(?:[:：](?!\/\/)|[.]\s?[-–—](?=\s)|\s[-–—](?=\s)|[–—](?=\s))\s*(.*)$/su.exec(
      shown,
    );
  if (tagged !== null) {
    const role = labelRole(tagged[1] ?? '');
    if (role?.role === 'outcome') return { role, rest: tagged[2] ?? '', owner: '' };
  }
  const [, name = '', number = '', round = '', square = '', rest = ''] = match ?? [];
  if (match === null) return bareLabel(shown);
  const colon = /[:：]/u.test(shown.slice(0, shown.length - rest.length));
  const role = labelRole(name);
  if (role !== null) {
    // A dash alone makes no label of an everyday word.
    const marked = colon || number !== '' || isShouted(name) || (/^\p{Lu}/u.test(name) && isTasked(role));
    return marked ? { role, rest, owner: round || square } : null;
  }
  const owned =
    /^(action(?: item)?|acci[oó]n|tarea|a[cç][aã]o|tarefa|t[aâ]che|AI|AP|todo)\s+(?:for |de |da |do |para |pour )?(@?[\p{Lu}\d@].{0,60})$/iu.exec(
      name,
    );
  const owner = owned?.[2] ?? '';
  if (colon && owner !== '' && /^[\p{Lu}@]/u.test(owner))
    return { role: { role: 'outcome', kind: 'action', proposed: false }, rest, owner };
  return null;
}

/** A heading without its number: `3. Acuerdos`, `IV) Acuerdos`, `10.a. Web`. */
export function withoutNumber(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}([¿¡"«]+/u, '')
    .replace(
      /^(?:\d{1,3}(?:\.(?:\d{1,3}|[a-z]))*[.):º]?[\s.–—-]+(?=\p{L}|[¿¡"«([])|[IVX]{1,5}[.)]\s*[-–—]?\s*|[A-Za-z][.)]\s+)/u,
      '',
    )
    .trim();
}

/** Votes are words of a meeting, not outcomes: `12 in favour, 3 against`, `18 pour`. */
export function isVote(text: string): boolean {
  return vote.test(foldText(text.slice(0, 400)));
}

/** The letters of a text that are not part of a vote. */
export function lettersBesideVotes(text: string): number {
  return foldText(text.slice(0, 400))
    .replace(new RegExp(vote.source, 'gu'), '')
    .replace(/[^\p{L}]+/gu, '').length;
}

const vote =
  /\b\d+ ?(?:votes? |votos? |voix )?(?:in favou?r|for\b|against|abstain|abstentions?|abstenc|abstenciones|a favor|en contra|contra\b|contre|pour\b|favoravel|contrari|yes\b|no\b)|\b(?:a favor|en contra|contra|for|against|in favou?r|pour|contre|abstentions?|abstenciones|abstencoes|votos?|vote|votacion|votacao|yes|no) ?: ?\d+/u;

function labelRole(name: string): MinutesRole | null {
  const words = wordsOf(name);
  if (words === '') return null;
  if (proposal.test(words)) return { role: 'outcome', kind: 'decision', proposed: true };
  const kind = kindLabels.find(([, pattern]) => pattern.test(words))?.[0] ?? longLabel(words);
  if (kind !== undefined) return { role: 'outcome', kind, proposed: false };
  if (topicWord.test(words)) return { role: 'topic' };
  if (officeWord.test(words)) return { role: 'office', office: name.trim() };
  const role = simple.find(([, pattern]) => pattern.test(words.replace(/\+$/u, '')))?.[0];
  return role === undefined || role === 'apart' || role === 'body' ? null : { role };
}

/** `Acuerdos adoptados:`, `Summary of action items:`; only in several words. */
function longLabel(words: string): OutcomeKind | undefined {
  if (!words.includes(' ')) return undefined;
  return kindHeadings.find(([, pattern]) => pattern.test(words))?.[0];
}

/** `present+ Ana` and `RESOLVED that …`, which need no colon. */
function bareLabel(text: string): Labelled | null {
  const present = /^(present|regrets)\s?\+\s?(.*)$/iu.exec(text);
  if (present !== null)
    return { role: { role: /^p/iu.test(present[1] ?? '') ? 'present' : 'absent' }, rest: present[2] ?? '', owner: '' };
  const shouted =
    /^(RESOLVED|RESOLUTION|ACTION(?: ITEM)?|ACUERDO|ACCIÓN|DECISIÓN|DECISÃO|AÇÃO|DÉCISION|DECISION|TODO)\s+(.*)$/u.exec(
      text,
    );
  if (shouted === null) return null;
  const role = labelRole(shouted[1] ?? '');
  const rest = shouted[2] ?? '';
  return role === null || !/[\p{Ll}\d]/u.test(rest) ? null : { role, rest, owner: '' };
}

function isTasked(role: MinutesRole): boolean {
  return role.role === 'outcome' && ['decision', 'action', 'commitment'].includes(role.kind);
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function wordsOf(text: string): string {
  return foldText(text)
    .replace(/\([^()]*\)|\[[^\][]*\]/gu, ' ')
    .replace(/[^\p{L}\p{N}/'&,+ -]/gu, ' ')
    .replace(/\s*\/\s*/gu, '/')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[ ,/-]+$/u, '');
}
