import { foldText } from '#domain/text/fold.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { Block } from './read-minutes-blocks.ts';
import { presenceColumns } from './read-minutes-people.ts';
import type { MinutesState } from './read-minutes-state.ts';
import { headingRole } from './read-minutes-words.ts';

/** The table whose rows are being read, as its first row has it. */
export type OpenTable =
  | { readonly kind: 'people'; readonly columns: NonNullable<ReturnType<typeof presenceColumns>> }
  | {
      readonly kind: 'outcomes';
      readonly outcome: OutcomeKind;
      readonly text: number;
      readonly owner: number;
      readonly due: number;
      readonly status: number;
    }
  | { readonly kind: 'other' };

const yes = /^(?:x|✓|✔|✅|si|yes|y|sim|oui|o|present[e]?|p|1|true)\b|[✓✔✅]/u;
const textColumn =
  /^(?:what|que|o que|quoi|descrip|description|task|tarea|tarefa|tache|action|accion|acao|acuerdo|acordo|decision|decisao|compromiso|compromisso|engagement|encaminhamento|resolution|resolucion|resolucao|text|texto|item|punto|question|pregunta|pergunta|risk|riesgo|risco|risque)/u;
const ownerColumn =
  /^(?:owner|who|responsab|responsav|resp\b|assign|asignad|encargad|quien|quem|qui\b|porteur|pilote|lead)/u;
const dueColumn = /^(?:due|deadline|when|date|fecha|plazo|vence|prazo|data|quando|cuando|quand|echeance|delai|limite)/u;
const statusColumn = /^(?:status|estado|situacao|statut|etat|done)/u;

/** Reads one row; the first one of a table says what the others hold. */
export function readRow(
  state: MinutesState,
  block: Block & { readonly kind: 'row' },
  table: OpenTable | null,
): OpenTable {
  const { cells, line, text } = block;
  if (table === null) {
    const opened = tableOf(state, cells);
    if (opened.kind === 'other') state.addNote(text, line);
    return opened;
  }
  const cell = (index: number): string => cells[index] ?? '';
  if (table.kind === 'people') {
    const { name, initials, organization, present } = table.columns;
    if (present >= 0 && cell(present) !== '' && !yes.test(foldText(cell(present)))) state.addAbsent(cell(name), line);
    else {
      const before = state.people.length;
      state.addPerson(cell(name), line);
      const added = state.people[before];
      if (added !== undefined)
        state.people[before] = {
          ...added,
          initials: cell(initials) || added.initials,
          organization: cell(organization) || added.organization,
        };
    }
  } else if (table.kind === 'outcomes') {
    const done = /^(?:done|closed|hech[oa]|cerrad[oa]|completad[oa]|feit[oa]|concluid[oa]|fait|termine|x\b|✓|✔|✅)/u;
    state.addOutcome({
      kind: table.outcome,
      text: cell(table.text),
      line,
      from: 'heading',
      owner: /^[-–—?]*$/u.test(cell(table.owner)) ? '' : cell(table.owner),
      due: /^[-–—?]*$/u.test(cell(table.due)) ? '' : cell(table.due),
      done: done.test(foldText(cell(table.status))),
    });
  } else state.addNote(text, line);
  return table;
}

function tableOf(state: MinutesState, cells: readonly string[]): OpenTable {
  const folded = cells.map(foldText);
  const find = (pattern: RegExp): number => folded.findIndex((cell) => pattern.test(cell));
  const [text, owner] = [find(textColumn), find(ownerColumn)];
  const role = state.role;
  const people = presenceColumns(cells);
  if (people !== null && (role?.role === 'present' || (people.initials >= 0 && text < 0)))
    return { kind: 'people', columns: people };
  const header = text < 0 ? null : headingRole(cells[text] ?? '');
  const named = header?.role === 'outcome' ? header.kind : null;
  const outcome = role?.role === 'outcome' ? role.kind : named;
  // Without a role around it a table must say what it holds and whose: an agenda has “who” and “what” too.
  if (text < 0 || outcome === null || (role?.role !== 'outcome' && owner < 0)) return { kind: 'other' };
  return { kind: 'outcomes', outcome, text, owner, due: find(dueColumn), status: find(statusColumn) };
}
