import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasuredThing, useIndicators } from '#renderer/queries/entry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Indicators.module.css';
import { IndicatorBlock } from './IndicatorBlock.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';

type IndicatorListProps = { readonly thing: MeasuredThing; readonly timeZone: string };

/** The indicators of a topic or an entry, with their readings, and the way to one more. */
export function IndicatorList({ thing, timeZone }: IndicatorListProps) {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const measured = useIndicators(thing);
  if (measured === undefined) return null;
  return (
    <div className={styles['indicators']}>
      {measured.length === 0 && <p className={styles['none']}>{t('entry.indicators.none')}</p>}
      {measured.map((one) => (
        <IndicatorBlock key={one.indicator.id} measured={one} timeZone={timeZone} />
      ))}
      <div>
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {t('entry.indicators.add')}
        </Button>
      </div>
      {isAdding && <IndicatorForm thing={thing} indicator={null} onClose={() => setAdding(false)} />}
    </div>
  );
}
