import {
  Bookmark,
  CircleHelp,
  CircleParking,
  Gavel,
  Handshake,
  type LucideIcon,
  SquareCheck,
  TriangleAlert,
} from 'lucide-react';

/** The kinds of entry that have a mark and a colour of their own. */
export type MarkKind = 'takeaway' | 'decision' | 'commitment' | 'action' | 'question' | 'risk' | 'parked';

export const kindIcons: Readonly<Record<MarkKind, LucideIcon>> = {
  takeaway: Bookmark,
  decision: Gavel,
  commitment: Handshake,
  action: SquareCheck,
  question: CircleHelp,
  risk: TriangleAlert,
  parked: CircleParking,
};
