import { CircleDashed, CornerDownRight, EyeOff, ListX, Lock, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#domain/primitives.ts';
import type { LeftOut } from '#domain/summary/plan.ts';

/** Why an entry stays out, as an icon and a word. */
export function useReason(): (entry: LeftOut) => { readonly icon: LucideIcon; readonly text: string } {
  const { t } = useTranslation();
  return ({ reason, supersededBy }) => {
    switch (reason) {
      case 'internal':
        return { icon: EyeOff, text: t('summary.xray.reason.internal') };
      case 'members':
        return { icon: Lock, text: t('summary.xray.reason.members') };
      case 'superseded':
        return {
          icon: CornerDownRight,
          text:
            supersededBy === null
              ? t('summary.xray.reason.superseded')
              : t('summary.xray.reason.supersededBy', { code: supersededBy }),
        };
      case 'empty':
        return { icon: CircleDashed, text: t('summary.xray.reason.empty') };
      case 'section_off':
        return { icon: ListX, text: t('summary.xray.reason.section_off') };
      default:
        return assertNever(reason);
    }
  };
}
