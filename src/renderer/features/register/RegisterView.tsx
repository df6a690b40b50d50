import { Library, Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#domain/primitives.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import { useRegister } from '#renderer/queries/register.ts';
import { useNow } from '#renderer/state/clock.ts';
import { forgetRegisterSteps, useRegisterState } from '#renderer/state/register.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { BoardLook } from './BoardLook.tsx';
import { OwnersLook } from './OwnersLook.tsx';
import { TableLook } from './TableLook.tsx';
import { useRegisterList } from './use-register-list.ts';

/** Midnight falls on a quarter of an hour in every zone: often enough to know what is late today. */
const quarter = 15 * 60;

/** What all meetings decided, promised, asked and feared; who owns it, and what is late. */
export function RegisterView() {
  const rows = useRegister(useNow(quarter));
  useEffect(() => forgetRegisterSteps, []);
  if (rows === undefined) return <Screen>{null}</Screen>;
  return rows.length === 0 ? <NothingYet /> : <Looks rows={rows} />;
}

function Looks({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const list = useRegisterList(rows);
  const look = useRegisterState((state) => state.look);
  switch (look) {
    case 'table':
      return <TableLook list={list} />;
    case 'board':
      return <BoardLook list={list} />;
    case 'owners':
      return <OwnersLook list={list} />;
    default:
      return assertNever(look);
  }
}

function NothingYet() {
  const { t } = useTranslation();
  const { route, go } = useRoute();
  const meetingId = currentMeetingId(route);
  return (
    <Screen>
      <EmptyState title={t('register.empty.title')} text={t('register.empty.text')}>
        {meetingId === null ? (
          <Button look="primary" icon={Library} onClick={() => go({ screen: 'meetings' })}>
            {t('register.empty.act')}
          </Button>
        ) : (
          <Button look="primary" icon={Pencil} onClick={() => go({ screen: 'capture', meetingId })}>
            {t('register.empty.capture')}
          </Button>
        )}
      </EmptyState>
    </Screen>
  );
}
