import { FileUp } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import styles from './DropZone.module.css';

type DropZoneProps = {
  readonly label: string;
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array }) => void;
};

/** A place to drop a file on. Only its name and bytes are taken. */
export function DropZone({ label, onFile }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <div
      className={[styles['zone'], over && styles['over']].filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <FileUp size={18} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
    </div>
  );
}
