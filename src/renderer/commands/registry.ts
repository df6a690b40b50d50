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
import { approveSummary, setSummaryState } from './summary/approve-summary.ts';
import { editLook } from './summary/edit-look.ts';
import { editSummary } from './summary/edit-summary.ts';
import { recordExport } from './summary/record-export.ts';
import { translateText } from './summary/translate-text.ts';
import { importTranslation } from './translation/import-translation.ts';
import { keepMachineDraft } from './translation/keep-machine-draft.ts';
import { markText } from './translation/mark-text.ts';
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
import { addOutcome, addOutcomes } from './capture/add-outcome.ts';
import { convertMany, deleteMany, showMany, tagMany } from './capture/many-outcomes.ts';
import { addMarker, deleteMarker, editMarker, followUp } from './capture/markers.ts';
import { moveOutcomes } from './capture/move-outcomes.ts';
import { mergeEntries, reorderEntry, splitEntry } from './capture/rearrange-outcomes.ts';
import { finalize, reopen } from './meeting/finalize.ts';
import { convertOutcome } from './capture/convert-outcome.ts';
import { deleteOutcome } from './capture/delete-outcome.ts';
import { editOutcome } from './capture/edit-outcome.ts';
import { addImage } from './capture/add-image.ts';
import { importMinutes } from './capture/import-minutes.ts';
import { addNote, deleteNote, editNote } from './capture/notes.ts';
import { saveDraft } from './capture/save-draft.ts';
import { mergePack } from './pack/merge-pack.ts';
import { copyMeetings } from './snapshots/copy-meetings.ts';
import { restoreSnapshot } from './snapshots/restore-snapshot.ts';
import { startItem } from './capture/start-item.ts';
import {
  addIndicator,
  addReading,
  deleteIndicator,
  deleteReading,
  editIndicator,
  editReading,
} from './follow-up/indicators.ts';
import { addLink, removeLink } from './follow-up/links.ts';
import { addProgress, deleteProgress, editProgress } from './follow-up/progress.ts';
import { supersedeOutcome } from './follow-up/supersede-outcome.ts';
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
import { addTerm, deleteTerm, editTerm, offerAcronymAgain, setAcronymAside } from './terms/glossary.ts';
import { addMilestone, deleteMilestone, editMilestone } from './terms/milestones.ts';
import { addTopic, deleteTopic, editTopic, mergeTopics, moveTopic } from './terms/topics.ts';

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
  'summary.approve': approveSummary,
  'summary.setState': setSummaryState,
  'look.edit': editLook,
  'summary.recordExport': recordExport,
  'text.translate': translateText,
  'text.mark': markText,
  'text.draft': keepMachineDraft,
  'translation.import': importTranslation,
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
  'outcome.addMany': addOutcomes,
  'outcome.split': splitEntry,
  'outcome.merge': mergeEntries,
  'outcome.move': moveOutcomes,
  'outcome.reorder': reorderEntry,
  'outcome.convertMany': convertMany,
  'outcome.showMany': showMany,
  'outcome.tagMany': tagMany,
  'outcome.deleteMany': deleteMany,
  'outcome.followUp': followUp,
  'marker.add': addMarker,
  'marker.edit': editMarker,
  'marker.delete': deleteMarker,
  'record.finalize': finalize,
  'record.reopen': reopen,
  'outcome.edit': editOutcome,
  'outcome.convert': convertOutcome,
  'outcome.delete': deleteOutcome,
  'outcome.setStatus': setStatus,
  'outcome.carryOver': carryOver,
  'outcome.supersede': supersedeOutcome,
  'progress.add': addProgress,
  'progress.edit': editProgress,
  'progress.delete': deleteProgress,
  'indicator.add': addIndicator,
  'indicator.edit': editIndicator,
  'indicator.delete': deleteIndicator,
  'reading.add': addReading,
  'reading.edit': editReading,
  'reading.delete': deleteReading,
  'link.add': addLink,
  'link.remove': removeLink,
  'note.add': addNote,
  'note.edit': editNote,
  'note.delete': deleteNote,
  'note.addImage': addImage,
  'minutes.import': importMinutes,
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
  'topic.add': addTopic,
  'topic.edit': editTopic,
  'topic.move': moveTopic,
  'topic.merge': mergeTopics,
  'topic.delete': deleteTopic,
  'milestone.add': addMilestone,
  'milestone.edit': editMilestone,
  'milestone.delete': deleteMilestone,
  'term.add': addTerm,
  'term.edit': editTerm,
  'term.delete': deleteTerm,
  'term.setAside': setAcronymAside,
  'term.offerAgain': offerAcronymAgain,
  'history.restoreField': restoreField,
  'history.restoreRecord': restoreRecord,
  'history.restoreFromTrash': restoreFromTrash,
  'conflict.resolve': resolveConflict,
} as const;

export type CommandName = keyof typeof commands;
