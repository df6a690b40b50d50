import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import styles from './StoredPicture.module.css';

type StoredPictureProps = {
  /** Lower-case hex; the host serves the picture under it. */
  readonly sha256: string;
  readonly alt: string;
  /** What is said where its bytes are not on this laptop. */
  readonly missing: string;
  /** Said beside it, where that doesn't name the picture. */
  readonly name?: string;
  /** Pixels, where they are known: nothing moves when the picture comes. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
};

/** A picture of a note; where its bytes are not here it says so. */
export function StoredPicture({ sha256, alt, missing, name, size }: StoredPictureProps) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) {
    return (
      <span className={styles['missing']} role="img" aria-label={name === undefined ? missing : `${name}. ${missing}`}>
        <ImageOff size={15} strokeWidth={1.75} aria-hidden />
        <span>{missing}</span>
        {name !== undefined && (
          <span className={styles['alt']} title={name}>
            {name}
          </span>
        )}
      </span>
    );
  }
  return (
    <img
      className={styles['picture']}
      src={`/images/${sha256}`}
      alt={alt}
      title={alt}
      loading="lazy"
      draggable={false}
      {...(size === undefined ? {} : { width: size.width, height: size.height })}
      onError={() => setMissing(true)}
    />
  );
}
