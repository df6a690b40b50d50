import { useRegisterState } from '#renderer/state/register.ts';
import { RegisterFrame } from './RegisterFrame.tsx';
import { type GridLine, RegisterGrid } from './RegisterGrid.tsx';
import { openInMeeting } from './acts.ts';
import { chosenLine, lineKeys } from './lines.ts';
import { useLineKeys } from './use-line-keys.ts';
import type { RegisterList } from './use-register-list.ts';

type RegisterLinesProps = {
  readonly list: RegisterList;
  readonly label: string;
  readonly lines: readonly GridLine[];
};

/** The register line by line, with its keys: how the table and the owners show it. */
export function RegisterLines({ list, label, lines }: RegisterLinesProps) {
  const { chosen: asked, choose } = useRegisterState();
  const chosen = chosenLine(lines, asked);
  const onKeyDown = useLineKeys({
    keys: lineKeys(lines),
    chosen: chosen?.key,
    onChoose: choose,
    onEnter: () => chosen !== undefined && openInMeeting(chosen.row),
  });
  return (
    <RegisterFrame list={list} chosen={chosen?.row} onKeyDown={onKeyDown}>
      <RegisterGrid
        label={label}
        lines={lines}
        columns={list.columns}
        chosen={chosen?.key ?? null}
        onChoose={choose}
        onKeyDown={onKeyDown}
      />
    </RegisterFrame>
  );
}
