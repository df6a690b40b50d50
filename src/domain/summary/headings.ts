import { isBlank } from './plan.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { TemplateContext } from './context.ts';
import type { HeadingBlock, HeadingLevel, PassageRef } from './document.ts';
import { toPassage } from './passage.ts';

/** The heading of a section of a template, in our words. */
export function sectionHeading(id: string, { words }: Pick<TemplateContext, 'words'>): HeadingBlock {
  return ownHeading({ role: 'section', level: 2, anchor: `section-${id}`, text: words(`document.section.${id}`) });
}

type Own = Pick<HeadingBlock, 'role' | 'level' | 'anchor' | 'text'>;

/** A heading in our words. */
export function ownHeading(heading: Own): HeadingBlock {
  return { kind: 'heading', number: null, passage: null, ...heading };
}

type Titled = {
  readonly role: 'session' | 'item' | 'topic';
  readonly level: HeadingLevel;
  readonly anchor: string;
  readonly number?: string;
  readonly title: LocalizedText;
  readonly ref: PassageRef;
  /** What stands where nobody wrote a title. */
  readonly untitled: string;
};

/** A heading that people wrote. */
export function titledHeading(
  { title, ref, untitled, number = null, ...rest }: Omit<Titled, 'number'> & { readonly number?: string | null },
  { locale, placed }: Pick<TemplateContext, 'locale' | 'placed'>,
): HeadingBlock {
  if (isBlank(title)) return { kind: 'heading', number, text: untitled, passage: null, ...rest };
  const passage = toPassage(title, ref, locale);
  placed.add(`${ref.entity}:${ref.entityId}:${ref.field}`);
  return { kind: 'heading', number, text: passage.text, passage, ...rest };
}
