import type { FactsBlock, TableBlock, TableCell, TableColumn } from '#domain/summary/document.ts';
import styles from './SheetTable.module.css';
import { PassageText } from './PassageText.tsx';
import { useSheet } from './sheet-context.ts';
import { usePassageName } from './use-passage-name.ts';

/** Facts as the document has them: terms and texts. */
export function SheetFacts({ block }: { readonly block: FactsBlock }) {
  return (
    <dl className={[styles['facts'], block.role === 'session' && styles['close']].filter(Boolean).join(' ')}>
      {block.rows.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A register as the document has it; whatever people wrote in it can be edited in place. */
export function SheetTable({ block }: { readonly block: TableBlock }) {
  const { columns, rows, caption } = block;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div className={styles['frame']}>
      <table className={[styles['table'], columns.length > 4 && styles['many']].filter(Boolean).join(' ')}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ heading, width }) => (
            <col key={heading} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading, align }) => (
              <th key={heading} scope="col" className={styles[align]}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const [only] = row;
            const key = `${block.key}-${at}`;
            if (only !== undefined && row.length === 1 && columns.length > 1) {
              return (
                <tr key={key} className={styles['group']}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    <CellText cell={only} code={null} />
                  </th>
                </tr>
              );
            }
            const isStrong = row.some(({ look }) => look === 'strong');
            return (
              <tr key={key} className={isStrong ? styles['strong'] : undefined}>
                {columns.map((column, place) => (
                  <Cell key={column.heading} column={column} cell={row[place]} code={row[0]?.text ?? null} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { readonly cell: TableCell | undefined; readonly code: string | null };

function Cell({ column, cell, code }: CellProps & { readonly column: TableColumn }) {
  const { heading, align, isHead } = column;
  const isEmpty = cell === undefined || (cell.text.trim() === '' && cell.detail === null);
  const content = cell === undefined ? null : <CellText cell={cell} code={code} />;
  if (isHead) {
    return (
      <th scope="row" className={styles[align]}>
        {content}
      </th>
    );
  }
  return (
    <td
      className={[styles[align], isEmpty && styles['empty']].filter(Boolean).join(' ')}
      {...(isEmpty ? {} : { 'data-label': heading })}
    >
      {content}
    </td>
  );
}

function CellText({ cell, code }: { readonly cell: TableCell; readonly code: string | null }) {
  const { locale } = useSheet();
  const nameOf = usePassageName();
  const { text, lang, passage, detail } = cell;
  return (
    <>
      {passage === null ? (
        <span className={styles['text']} {...(lang === undefined || lang === locale ? {} : { lang })}>
          {text}
        </span>
      ) : (
        <PassageText passage={passage} name={nameOf(passage.ref, code)} />
      )}
      {detail !== null && <span className={styles['detail']}>{detail}</span>}
    </>
  );
}
