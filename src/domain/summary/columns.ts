import type { TemplateContext } from './context.ts';
import type { TableColumn } from './document.ts';

/** A column by the word of its heading. */
export function column(
  id: string,
  look: Pick<TableColumn, 'width'> & Partial<TableColumn>,
  { words }: Pick<TemplateContext, 'words'>,
): TableColumn {
  return { heading: words(`document.column.${id}`), align: 'start', isHead: false, ...look };
}
