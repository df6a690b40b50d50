import enApp from '#locales/en/app.json' with { type: 'json' };
import enCommands from '#locales/en/commands.json' with { type: 'json' };
import enMeetings from '#locales/en/meetings.json' with { type: 'json' };
import enAgenda from '#locales/en/agenda.json' with { type: 'json' };
import enPeople from '#locales/en/people.json' with { type: 'json' };
import enCheckin from '#locales/en/checkin.json' with { type: 'json' };
import enCapture from '#locales/en/capture.json' with { type: 'json' };
import enNotes from '#locales/en/notes.json' with { type: 'json' };
import enSummary from '#locales/en/summary.json' with { type: 'json' };
import enOutbox from '#locales/en/outbox.json' with { type: 'json' };
import enRegister from '#locales/en/register.json' with { type: 'json' };
import enEntry from '#locales/en/entry.json' with { type: 'json' };
import enTerms from '#locales/en/terms.json' with { type: 'json' };
import enHistory from '#locales/en/history.json' with { type: 'json' };
import enConflicts from '#locales/en/conflicts.json' with { type: 'json' };
import enImport from '#locales/en/import.json' with { type: 'json' };
import enErrors from '#locales/en/errors.json' with { type: 'json' };
import enKinds from '#locales/en/kinds.json' with { type: 'json' };
import enDocument from '#locales/en/document.json' with { type: 'json' };
import enProjector from '#locales/en/projector.json' with { type: 'json' };
import enParts from '#locales/en/parts.json' with { type: 'json' };
import enHandoff from '#locales/en/handoff.json' with { type: 'json' };
import enDesk from '#locales/en/desk.json' with { type: 'json' };
import esApp from '#locales/es/app.json' with { type: 'json' };
import esCommands from '#locales/es/commands.json' with { type: 'json' };
import esMeetings from '#locales/es/meetings.json' with { type: 'json' };
import esAgenda from '#locales/es/agenda.json' with { type: 'json' };
import esPeople from '#locales/es/people.json' with { type: 'json' };
import esCheckin from '#locales/es/checkin.json' with { type: 'json' };
import esCapture from '#locales/es/capture.json' with { type: 'json' };
import esNotes from '#locales/es/notes.json' with { type: 'json' };
import esSummary from '#locales/es/summary.json' with { type: 'json' };
import esOutbox from '#locales/es/outbox.json' with { type: 'json' };
import esRegister from '#locales/es/register.json' with { type: 'json' };
import esEntry from '#locales/es/entry.json' with { type: 'json' };
import esTerms from '#locales/es/terms.json' with { type: 'json' };
import esHistory from '#locales/es/history.json' with { type: 'json' };
import esConflicts from '#locales/es/conflicts.json' with { type: 'json' };
import esImport from '#locales/es/import.json' with { type: 'json' };
import esErrors from '#locales/es/errors.json' with { type: 'json' };
import esKinds from '#locales/es/kinds.json' with { type: 'json' };
import esDocument from '#locales/es/document.json' with { type: 'json' };
import esProjector from '#locales/es/projector.json' with { type: 'json' };
import esParts from '#locales/es/parts.json' with { type: 'json' };
import esHandoff from '#locales/es/handoff.json' with { type: 'json' };
import esDesk from '#locales/es/desk.json' with { type: 'json' };
import ptApp from '#locales/pt/app.json' with { type: 'json' };
import ptCommands from '#locales/pt/commands.json' with { type: 'json' };
import ptMeetings from '#locales/pt/meetings.json' with { type: 'json' };
import ptAgenda from '#locales/pt/agenda.json' with { type: 'json' };
import ptPeople from '#locales/pt/people.json' with { type: 'json' };
import ptCheckin from '#locales/pt/checkin.json' with { type: 'json' };
import ptCapture from '#locales/pt/capture.json' with { type: 'json' };
import ptNotes from '#locales/pt/notes.json' with { type: 'json' };
import ptSummary from '#locales/pt/summary.json' with { type: 'json' };
import ptOutbox from '#locales/pt/outbox.json' with { type: 'json' };
import ptRegister from '#locales/pt/register.json' with { type: 'json' };
import ptEntry from '#locales/pt/entry.json' with { type: 'json' };
import ptTerms from '#locales/pt/terms.json' with { type: 'json' };
import ptHistory from '#locales/pt/history.json' with { type: 'json' };
import ptConflicts from '#locales/pt/conflicts.json' with { type: 'json' };
import ptImport from '#locales/pt/import.json' with { type: 'json' };
import ptErrors from '#locales/pt/errors.json' with { type: 'json' };
import ptKinds from '#locales/pt/kinds.json' with { type: 'json' };
import ptDocument from '#locales/pt/document.json' with { type: 'json' };
import ptProjector from '#locales/pt/projector.json' with { type: 'json' };
import ptParts from '#locales/pt/parts.json' with { type: 'json' };
import ptHandoff from '#locales/pt/handoff.json' with { type: 'json' };
import ptDesk from '#locales/pt/desk.json' with { type: 'json' };
import frApp from '#locales/fr/app.json' with { type: 'json' };
import frCommands from '#locales/fr/commands.json' with { type: 'json' };
import frMeetings from '#locales/fr/meetings.json' with { type: 'json' };
import frAgenda from '#locales/fr/agenda.json' with { type: 'json' };
import frPeople from '#locales/fr/people.json' with { type: 'json' };
import frCheckin from '#locales/fr/checkin.json' with { type: 'json' };
import frCapture from '#locales/fr/capture.json' with { type: 'json' };
import frNotes from '#locales/fr/notes.json' with { type: 'json' };
import frSummary from '#locales/fr/summary.json' with { type: 'json' };
import frOutbox from '#locales/fr/outbox.json' with { type: 'json' };
import frRegister from '#locales/fr/register.json' with { type: 'json' };
import frEntry from '#locales/fr/entry.json' with { type: 'json' };
import frTerms from '#locales/fr/terms.json' with { type: 'json' };
import frHistory from '#locales/fr/history.json' with { type: 'json' };
import frConflicts from '#locales/fr/conflicts.json' with { type: 'json' };
import frImport from '#locales/fr/import.json' with { type: 'json' };
import frErrors from '#locales/fr/errors.json' with { type: 'json' };
import frKinds from '#locales/fr/kinds.json' with { type: 'json' };
import frDocument from '#locales/fr/document.json' with { type: 'json' };
import frProjector from '#locales/fr/projector.json' with { type: 'json' };
import frParts from '#locales/fr/parts.json' with { type: 'json' };
import frHandoff from '#locales/fr/handoff.json' with { type: 'json' };
import frDesk from '#locales/fr/desk.json' with { type: 'json' };

/** The words of the interface, by language and area: `t('agenda.toolbar.import')`. */
export const resources = {
  en: {
    app: enApp,
    commands: enCommands,
    meetings: enMeetings,
    agenda: enAgenda,
    people: enPeople,
    checkin: enCheckin,
    capture: enCapture,
    notes: enNotes,
    summary: enSummary,
    outbox: enOutbox,
    register: enRegister,
    entry: enEntry,
    terms: enTerms,
    history: enHistory,
    conflicts: enConflicts,
    import: enImport,
    errors: enErrors,
    kinds: enKinds,
    document: enDocument,
    projector: enProjector,
    parts: enParts,
    handoff: enHandoff,
    desk: enDesk,
  },
  es: {
    app: esApp,
    commands: esCommands,
    meetings: esMeetings,
    agenda: esAgenda,
    people: esPeople,
    checkin: esCheckin,
    capture: esCapture,
    notes: esNotes,
    summary: esSummary,
    outbox: esOutbox,
    register: esRegister,
    entry: esEntry,
    terms: esTerms,
    history: esHistory,
    conflicts: esConflicts,
    import: esImport,
    errors: esErrors,
    kinds: esKinds,
    document: esDocument,
    projector: esProjector,
    parts: esParts,
    handoff: esHandoff,
    desk: esDesk,
  },
  pt: {
    app: ptApp,
    commands: ptCommands,
    meetings: ptMeetings,
    agenda: ptAgenda,
    people: ptPeople,
    checkin: ptCheckin,
    capture: ptCapture,
    notes: ptNotes,
    summary: ptSummary,
    outbox: ptOutbox,
    register: ptRegister,
    entry: ptEntry,
    terms: ptTerms,
    history: ptHistory,
    conflicts: ptConflicts,
    import: ptImport,
    errors: ptErrors,
    kinds: ptKinds,
    document: ptDocument,
    projector: ptProjector,
    parts: ptParts,
    handoff: ptHandoff,
    desk: ptDesk,
  },
  fr: {
    app: frApp,
    commands: frCommands,
    meetings: frMeetings,
    agenda: frAgenda,
    people: frPeople,
    checkin: frCheckin,
    capture: frCapture,
    notes: frNotes,
    summary: frSummary,
    outbox: frOutbox,
    register: frRegister,
    entry: frEntry,
    terms: frTerms,
    history: frHistory,
    conflicts: frConflicts,
    import: frImport,
    errors: frErrors,
    kinds: frKinds,
    document: frDocument,
    projector: frProjector,
    parts: frParts,
    handoff: frHandoff,
    desk: frDesk,
  },
} as const;
