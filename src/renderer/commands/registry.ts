import { addItem, deleteItem, editItem } from './agenda/agenda-items.ts';
import { addSession } from './agenda/add-session.ts';
import { deleteSession } from './agenda/delete-session.ts';
import { editSession } from './agenda/edit-session.ts';
import { importAgenda } from './agenda/import-agenda.ts';
import { finishSession, startSession } from './agenda/run-session.ts';
import { openSample } from './meeting/open-sample.ts';
import { createMeeting } from './meeting/create-meeting.ts';
import { deleteMeeting } from './meeting/delete-meeting.ts';
import { editMeeting } from './meeting/edit-meeting.ts';
import { editSummary } from './summary/edit-summary.ts';
import { recordExport } from './summary/record-export.ts';
import { translateText } from './summary/translate-text.ts';
import { addDestination } from './outbox/add-destination.ts';
import { advanceEntry } from './outbox/advance-entry.ts';
import { editDestination } from './outbox/edit-destination.ts';
import { pauseEntry } from './outbox/pause-entry.ts';
import { removeDestination } from './outbox/remove-destination.ts';
import { removeEntry } from './outbox/remove-entry.ts';
import { resumeEntry } from './outbox/resume-entry.ts';
import { retryAll } from './outbox/retry-all.ts';
import { retryEntry } from './outbox/retry-entry.ts';
import { sendCopy } from './outbox/send-copy.ts';
import { addOutcome } from './capture/add-outcome.ts';
import { convertOutcome } from './capture/convert-outcome.ts';
import { deleteOutcome } from './capture/delete-outcome.ts';
import { editOutcome } from './capture/edit-outcome.ts';
import { addNote, deleteNote, editNote } from './capture/notes.ts';
import { saveDraft } from './capture/save-draft.ts';
import { mergePack } from './pack/merge-pack.ts';
import { copyMeetings } from './snapshots/copy-meetings.ts';
import { restoreSnapshot } from './snapshots/restore-snapshot.ts';
import { startItem } from './capture/start-item.ts';
import { carryOver } from './register/carry-over.ts';
import { setStatus } from './register/set-status.ts';
import { resolveConflict } from './history/resolve-conflict.ts';
import { restoreFromTrash } from './history/restore-from-trash.ts';
import { restoreField, restoreRecord } from './history/restore-record.ts';
import { addAttendee } from './people/add-attendee.ts';
import { checkIn } from './people/check-in.ts';
import { checkOut } from './people/check-out.ts';
import { editAttendee } from './people/edit-attendee.ts';
import { importPeople } from './people/import-people.ts';
import { recordApology } from './people/record-apology.ts';
import { removeAttendee } from './people/remove-attendee.ts';
import { walkIn } from './people/walk-in.ts';

/** Every way to change a record, by name. The name is kept in the change log: never rename one that shipped. */
export const commands = {
  'meeting.create': createMeeting,
  'meeting.edit': editMeeting,
  'meeting.delete': deleteMeeting,
  'meeting.openSample': openSample,
  'agenda.import': importAgenda,
  'session.add': addSession,
  'session.edit': editSession,
  'session.delete': deleteSession,
  'session.start': startSession,
  'session.finish': finishSession,
  'item.add': addItem,
  'item.edit': editItem,
  'item.delete': deleteItem,
  'summary.edit': editSummary,
  'summary.recordExport': recordExport,
  'text.translate': translateText,
  'destination.add': addDestination,
  'destination.edit': editDestination,
  'destination.remove': removeDestination,
  'outbox.advance': advanceEntry,
  'outbox.retry': retryEntry,
  'outbox.retryAll': retryAll,
  'outbox.pause': pauseEntry,
  'outbox.resume': resumeEntry,
  'outbox.sendCopy': sendCopy,
  'outbox.remove': removeEntry,
  'outcome.add': addOutcome,
  'outcome.edit': editOutcome,
  'outcome.convert': convertOutcome,
  'outcome.delete': deleteOutcome,
  'outcome.setStatus': setStatus,
  'outcome.carryOver': carryOver,
  'note.add': addNote,
  'note.edit': editNote,
  'note.delete': deleteNote,
  'draft.save': saveDraft,
  'item.start': startItem,
  'pack.merge': mergePack,
  'snapshot.restore': restoreSnapshot,
  'snapshot.copyMeetings': copyMeetings,
  'people.add': addAttendee,
  'people.edit': editAttendee,
  'people.remove': removeAttendee,
  'people.import': importPeople,
  'people.checkIn': checkIn,
  'people.checkOut': checkOut,
  'people.apology': recordApology,
  'people.walkIn': walkIn,
  'history.restoreField': restoreField,
  'history.restoreRecord': restoreRecord,
  'history.restoreFromTrash': restoreFromTrash,
  'conflict.resolve': resolveConflict,
} as const;

export type CommandName = keyof typeof commands;
