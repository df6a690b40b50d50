import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsOf } from '#domain/published/formats-of.ts';
import type { Locale } from '#domain/primitives.ts';
import { type ExportFormat, type SummaryTemplate, dataFormats, documentFormats } from '#domain/records/summary.ts';
import { type PublishedPassage, progress } from '#domain/summary/passages.ts';
import { formatName } from '#renderer/i18n/format-name.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { BilingualHead } from './BilingualHead.tsx';
import styles from './ExportMatrix.module.css';
import { type Checked, type MatrixRow, type Pair, boxOf, formatsInRow, toggled } from './export-choice.ts';

export type ExportMatrixProps = {
  readonly template: SummaryTemplate;
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly checked: Checked;
  readonly onChange: (checked: Checked) => void;
  /** The languages of the bilingual row; null where there is but one. */
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair) => void;
};

/** Languages by formats, documents and data apart. A head toggles its row or column; arrow keys go from box to box. */
export function ExportMatrix(props: ExportMatrixProps) {
  const { template, locales, passages, checked, onChange, pair, onPair } = props;
  const { t } = useTranslation();
  const toggleRow = (row: MatrixRow) =>
    onChange(
      toggled(
        checked,
        formatsInRow(row, template).map((format) => boxOf(row, format)),
      ),
    );
  return (
    <table className={styles['matrix']} aria-label={t('summary.export.matrix')} onKeyDown={moveBetweenBoxes}>
      <MatrixHead {...props} />
      <tbody>
        {locales.map((locale) => (
          <tr key={locale}>
            <th scope="row">
              <button type="button" className={styles['toggle']} onClick={() => toggleRow(locale)}>
                <span lang={locale}>{languageNames[locale]}</span>
                <Unfinished locale={locale} passages={passages} />
              </button>
            </th>
            <Boxes {...props} row={locale} name={languageNames[locale]} />
          </tr>
        ))}
      </tbody>
      {pair !== null && (
        <tbody>
          <tr className={styles['two']}>
            <th scope="row">
              <BilingualHead locales={locales} pair={pair} onPair={onPair} onToggle={() => toggleRow('two')} />
            </th>
            <Boxes {...props} row="two" name={t('summary.export.bilingual')} />
          </tr>
        </tbody>
      )}
    </table>
  );
}

function MatrixHead({ template, locales, checked, onChange }: ExportMatrixProps) {
  const { t } = useTranslation();
  const offered = formatsOf(template);
  const documents = documentFormats.filter((format) => offered.includes(format));
  const data = dataFormats.filter((format) => offered.includes(format));
  return (
    <>
      <colgroup />
      <colgroup span={documents.length} />
      <colgroup span={data.length} />
      <thead>
        <tr className={styles['groups']}>
          <td />
          <th scope="colgroup" colSpan={documents.length}>
            {t('summary.export.documents')}
          </th>
          <th scope="colgroup" colSpan={data.length} className={styles['apart']}>
            {t('summary.export.data')}
          </th>
        </tr>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('summary.export.language')}</span>
          </th>
          {offered.map((format) => (
            <th key={format} scope="col" className={apart(format, data)}>
              <button
                type="button"
                className={styles['toggle']}
                title={formatName(t, format)}
                aria-label={t('summary.export.allOf', { what: format.toUpperCase() })}
                onClick={() =>
                  onChange(
                    toggled(
                      checked,
                      locales.map((locale) => boxOf(locale, format)),
                    ),
                  )
                }
              >
                {format.toUpperCase()}
              </button>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

type BoxesProps = ExportMatrixProps & { readonly row: MatrixRow; readonly name: string };

function Boxes({ template, checked, onChange, row, name }: BoxesProps) {
  const { t } = useTranslation();
  const offered = formatsOf(template);
  const data = dataFormats.filter((format) => offered.includes(format));
  const inRow = formatsInRow(row, template);
  return offered.map((format) => (
    <td key={format} className={apart(format, data)}>
      {inRow.includes(format) && (
        <label className={styles['cell']}>
          <input
            type="checkbox"
            aria-label={t('summary.export.box', { language: name, format: format.toUpperCase() })}
            checked={checked.has(boxOf(row, format))}
            onChange={() => onChange(toggled(checked, [boxOf(row, format)]))}
          />
        </label>
      )}
    </td>
  ));
}

/** The first of the second group stands apart. */
function apart(format: ExportFormat, [first]: readonly ExportFormat[]): string | undefined {
  return format === first ? styles['apart'] : undefined;
}

function Unfinished({ locale, passages }: { readonly locale: Locale; readonly passages: readonly PublishedPassage[] }) {
  const { t } = useTranslation();
  const { stale, missing } = progress(passages, locale);
  return (
    <>
      {stale > 0 && <span className={styles['warn']}>{t('summary.tabs.stale', { count: stale })}</span>}
      {missing > 0 && <span className={styles['warn']}>{t('summary.tabs.missing', { count: missing })}</span>}
    </>
  );
}

/** To the next box in that direction; places without one are passed over. */
function moveBetweenBoxes(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const box = event.target;
  if (step === undefined || !(box instanceof HTMLInputElement)) return;
  event.preventDefault();
  const rows = [...event.currentTarget.rows];
  const [down = 0, right = 0] = step;
  let row = rows.findIndex((one) => one.contains(box));
  let column = box.closest('td')?.cellIndex ?? 0;
  for (;;) {
    row += down;
    column += right;
    const cell = rows[row]?.cells[column];
    if (cell === undefined) return;
    const next = cell.querySelector('input');
    if (next === null) continue;
    next.focus();
    return;
  }
}
