import { currentRunner } from '../run-command.ts';

/** The text that was being typed at a place when it was last left; empty where there was none. */
export async function leftText(place: string): Promise<string> {
  const row = await currentRunner().db.drafts.where('place').equals(place).first();
  return row?.text ?? '';
}
