import { useTranslation } from 'react-i18next';
import { type DeskState, type Tally, deskStates } from '#domain/translation/desk.ts';
import styles from './TallyBar.module.css';

/** How far a language is, as a bar: what is done from the left. Hovering it tells the figures; a screen reader reads them. */
export function TallyBar({ tally }: { readonly tally: Tally }) {
  const says = useTallyWords(tally);
  const parts = [...deskStates].reverse().filter((state) => tally[state] > 0);
  return (
    <span className={styles['bar']} role="img" aria-label={says} title={says}>
      {parts.map((state) => (
        <span key={state} className={[styles['part'], styles[state]].join(' ')} style={{ flexGrow: tally[state] }} />
      ))}
    </span>
  );
}

/** "12 final, 3 reviewed, 4 missing". */
function useTallyWords(tally: Tally): string {
  const { t } = useTranslation();
  const counted = ([...deskStates].reverse() as DeskState[]).filter((state) => tally[state] > 0);
  return counted.map((state) => t(`desk.count.${state}`, { count: tally[state] })).join(' · ');
}
