import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#domain/register/rows.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { TopBarActions } from '#renderer/ui/Slot.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import { CarryOver } from './CarryOver.tsx';
import { RegisterInspector } from './RegisterInspector.tsx';
import { RegisterToolbar } from './RegisterToolbar.tsx';
import type { RegisterList } from './use-register-list.ts';

type RegisterFrameProps = {
  readonly list: RegisterList;
  readonly chosen: RegisterRow | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** The board has more keys than a list. */
  readonly isBoard?: boolean;
  readonly children: ReactNode;
};

/** What all looks share: the toolbar, the chosen entry, the keys. */
export function RegisterFrame({ list, chosen, onKeyDown, isBoard = false, children }: RegisterFrameProps) {
  const { t } = useTranslation();
  return (
    <Screen
      fill
      inspectorLabel={t('register.inspector.label')}
      inspector={chosen === undefined ? undefined : <RegisterInspector key={chosen.outcome.id} row={chosen} />}
      keys={
        <>
          <KeyHint keys={isBoard ? ['↑', '↓', '←', '→'] : ['↑', '↓']} text={t('register.keys.choose')} />
          {isBoard && <KeyHint keys={['Alt ←', 'Alt →']} text={t('register.keys.move')} />}
          <KeyHint keys={t('register.keys.enter')} text={t('register.keys.open')} />
          <KeyHint keys={`${modKey} F`} text={t('register.keys.search')} />
        </>
      }
    >
      <TopBarActions>
        <CarryOver rows={list.shown} counted />
      </TopBarActions>
      <RegisterToolbar list={list} onKeyDown={onKeyDown} />
      {children}
    </Screen>
  );
}
