import type { TFunction } from 'i18next';
import { isUsualMethod, partsOfMethod } from '#domain/follow-up/decision-method.ts';

/** How a decision was taken, in the language of the interface: the usual ways by their word, votes as they were noted. */
export function sayMethod(method: string, t: TFunction): string {
  const { how, votes } = partsOfMethod(method);
  const said = isUsualMethod(how) ? t(`kinds.method.${how}`) : how;
  return [said, votes].filter((part) => part !== '').join(' · ');
}
