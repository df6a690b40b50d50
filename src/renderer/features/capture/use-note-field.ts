import { type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { pictureReference } from '#domain/notes/markdown.ts';
import { type PictureFailure, keepPicture } from '#renderer/commands/capture/keep-picture.ts';
import { pastedMarkdown } from '#renderer/commands/capture/note-markdown.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { typeText } from './write-editing.ts';
import type { useDraftedText } from './use-drafted-text.ts';

/** Why a picture did not come in; `unsaved` where it is on disk and the words that name it are not. */
export type PictureProblem = PictureFailure | { readonly kind: 'unsaved' };

type NoteField = {
  readonly meetingId: MeetingId;
  readonly place: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly drafted: Pick<ReturnType<typeof useDraftedText>, 'settle' | 'change'>;
};

/** What a note does with what is pasted and dropped: HTML becomes Markdown, pictures are kept and named. */
export function useNoteField(note: NoteField) {
  const { problem, isBusy, add } = usePictures(note);
  return {
    problem,
    isBusy,
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const { clipboardData: data, currentTarget } = event;
      const html = data.getData('text/html');
      const markdown = html === '' ? null : pastedMarkdown(html);
      // Office programs add a picture of what was copied; the words are meant.
      const files = data.getData('text/plain') === '' ? [...data.files] : [];
      if (markdown === null && files.length === 0) return;
      event.preventDefault();
      if (markdown === null) add(files);
      else typeText(currentTarget, markdown);
    },
    onDragOver: (event: DragEvent<HTMLTextAreaElement>) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent<HTMLTextAreaElement>) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    },
  };
}

function usePictures({ meetingId, place, field, drafted }: NoteField) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const busy = useRef(false);
  const addOne = async (file: File): Promise<PictureProblem | null> => {
    // The clipboard calls every picture `image.png`.
    const isNamed = file.name !== '' && !/^image\.\w+$/u.test(file.name);
    const name = isNamed ? file.name.replace(/\.[^.]*$/u, '') : t('notes.picture.pasted');
    const kept = await keepPicture(file, name);
    if (!kept.ok) return kept.failure;
    const input = field.current;
    if (input === null) return { kind: 'unsaved' };
    typePicture(input, pictureReference(name, kept.value.sha256));
    const added = { meetingId, picture: kept.value, place, text: input.value };
    try {
      await drafted.settle(() => runCommand('note.addImage', added));
      return null;
    } catch {
      // The rail tells that nothing was written. The words stay, and are tried again with the next key.
      drafted.change(input.value);
      return { kind: 'unsaved' };
    }
  };
  const addAll = async (files: readonly File[]) => {
    setProblem(null);
    busy.current = true;
    for (const file of files) {
      const found = await addOne(file);
      if (found !== null) setProblem(found);
    }
    busy.current = false;
  };
  return {
    problem,
    /** Whether a picture is being kept: until then the field has to stay. */
    isBusy: () => busy.current,
    add: (files: readonly File[]) => void addAll(files),
  };
}

/** A picture stands on a line of its own. */
function typePicture(field: HTMLTextAreaElement, reference: string): void {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const lead = before === '' || before.endsWith('\n') ? '' : '\n';
  const tail = after.startsWith('\n') ? '' : '\n';
  typeText(field, lead + reference + tail);
}
