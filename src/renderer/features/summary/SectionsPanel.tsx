import { Check, GripVertical, ListChecks } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionChoice } from '#domain/records/summary.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './SectionsPanel.module.css';
import { moved } from './moved.ts';

export type SectionLine = SectionChoice & { readonly name: string; readonly lang: string };

type SectionsPanelProps = {
  readonly sections: readonly SectionLine[];
  /** Whether anybody chose; otherwise it is the order of the template. */
  readonly isChosen: boolean;
  readonly onChange: (sections: readonly SectionChoice[]) => void;
  readonly onReset: () => void;
};

/** The sections of the document: which are in it, and in which order. By pointer and by keys. */
export function SectionsPanel({ sections, isChosen, onChange, onReset }: SectionsPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      label={t('summary.sections.title')}
      open={open}
      onOpenChange={setOpen}
      align="start"
      trigger={<Button icon={ListChecks}>{t('summary.sections.act')}</Button>}
    >
      <div className={styles['panel']}>
        <div className={styles['head']}>
          <h2>{t('summary.sections.title')}</h2>
          {isChosen && (
            <Button look="link" onClick={onReset}>
              {t('summary.sections.reset')}
            </Button>
          )}
        </div>
        <SectionLines sections={sections} onChange={onChange} />
        <p className={styles['keys']}>{t('summary.sections.keys')}</p>
      </div>
    </Panel>
  );
}

type SectionLinesProps = Pick<SectionsPanelProps, 'sections' | 'onChange'>;

function SectionLines({ sections, onChange }: SectionLinesProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const lines = useAtOnce(sections);
  /** The line that was moved keeps the focus, wherever it went. */
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (focused.current !== null) itemOf(list.current, focused.current)?.focus();
    focused.current = null;
  });
  const change = (next: readonly SectionLine[]) => {
    lines.show(next);
    onChange(next.map(({ id, on }) => ({ id, on })));
  };
  const toggle = (id: string) => change(lines.shown.map((line) => (line.id === id ? { ...line, on: !line.on } : line)));
  const move = (id: string, to: number) => {
    const next = moved(
      lines.shown,
      lines.shown.findIndex((line) => line.id === id),
      to,
    );
    const at = next.findIndex((line) => line.id === id);
    focused.current = id;
    setTold(t('summary.sections.moved', { name: next[at]?.name ?? '', place: at + 1, total: next.length }));
    change(next);
  };
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (event.altKey) move(id, at + step);
    else itemOf(list.current, lines.shown[at + step]?.id ?? '')?.focus();
  };
  const onDrop = (event: DragEvent, to: number) => {
    event.preventDefault();
    if (dragged !== null) move(dragged, to);
    setDragged(null);
    setOver(null);
  };
  return (
    <>
      <ul ref={list} className={styles['list']} aria-label={t('summary.sections.title')}>
        {lines.shown.map(({ id, name, lang, on }, at) => (
          <li
            key={id}
            draggable
            className={[styles['line'], over === id && dragged !== id && styles['over']].filter(Boolean).join(' ')}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(id);
            }}
            onDrop={(event) => onDrop(event, at)}
          >
            <button
              type="button"
              role="checkbox"
              aria-checked={on}
              data-section-choice={id}
              className={styles['choice']}
              onClick={() => toggle(id)}
              onKeyDown={(event) => onKeyDown(event, id, at)}
            >
              <span className={styles['box']} aria-hidden>
                {on && <Check size={12} strokeWidth={2.5} />}
              </span>
              <span className={styles['name']} lang={lang}>
                {name}
              </span>
            </button>
            <span className={styles['grip']} title={t('summary.sections.drag')} aria-hidden>
              <GripVertical size={14} strokeWidth={1.75} />
            </span>
          </li>
        ))}
      </ul>
      <span role="status" className="visually-hidden">
        {told}
      </span>
    </>
  );
}

/** What was just done is shown before the database has said so: keys come faster. */
function useAtOnce(sections: readonly SectionLine[]) {
  const [pending, setPending] = useState<readonly SectionLine[] | null>(null);
  useEffect(() => setPending(null), [sections]);
  return { shown: pending ?? sections, show: setPending };
}

function itemOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-section-choice="${CSS.escape(id)}"]`) ?? null;
}
