import type { Ref, TextareaHTMLAttributes } from 'react';
import styles from './TextArea.module.css';

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly ref?: Ref<HTMLTextAreaElement> };

/** A framed place for a text of several lines; its type is that of its caller. */
export function TextArea({ className, ...rest }: TextAreaProps) {
  return <textarea {...rest} className={[styles['area'], className].filter(Boolean).join(' ')} />;
}
