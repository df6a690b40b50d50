import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { exportFormats } from '#domain/records/summary.ts';
import { type PublishedPassage, progress } from '#domain/summary/passages.ts';
import styles from './ExportPanel.module.css';
import { type Checked, boxOf, toggled } from './export-choice.ts';
import { formatName } from '#renderer/i18n/format-name.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';

type ExportMatrixProps = {
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly checked: Checked;
  readonly onChange: (checked: Checked) => void;
};

/** Languages by formats. A head toggles its row or column; arrow keys go from box to box. */
export function ExportMatrix({ locales, passages, checked, onChange }: ExportMatrixProps) {
  const { t } = useTranslation();
  return (
    <table className={styles['matrix']} aria-label={t('summary.export.matrix')} onKeyDown={moveBetweenBoxes}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('summary.export.language')}</span>
          </th>
          {exportFormats.map((format) => (
            <th key={format} scope="col">
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
      <tbody>
        {locales.map((locale) => (
          <tr key={locale}>
            <th scope="row">
              <button
                type="button"
                className={styles['toggle']}
                onClick={() =>
                  onChange(
                    toggled(
                      checked,
                      exportFormats.map((format) => boxOf(locale, format)),
                    ),
                  )
                }
              >
                <span lang={locale}>{languageNames[locale]}</span>
                <Unfinished locale={locale} passages={passages} />
              </button>
            </th>
            {exportFormats.map((format) => (
              <td key={format}>
                <label className={styles['cell']}>
                  <input
                    type="checkbox"
                    aria-label={t('summary.export.box', {
                      language: languageNames[locale],
                      format: format.toUpperCase(),
                    })}
                    checked={checked.has(boxOf(locale, format))}
                    onChange={() => onChange(toggled(checked, [boxOf(locale, format)]))}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
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

function moveBetweenBoxes(event: KeyboardEvent<HTMLTableElement>): void {
  const columns = exportFormats.length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  boxes[at + step]?.focus();
}
