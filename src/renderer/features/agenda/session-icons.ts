import {
  ArrowLeftRight,
  Coffee,
  Flag,
  Hammer,
  type LucideIcon,
  PartyPopper,
  Presentation,
  Split,
  Users,
} from 'lucide-react';
import type { SessionKind } from '#domain/records/meeting.ts';

export const sessionIcons: Readonly<Record<SessionKind, LucideIcon>> = {
  plenary: Users,
  bilateral: ArrowLeftRight,
  breakout: Split,
  presentation: Presentation,
  workshop: Hammer,
  ceremony: Flag,
  break: Coffee,
  social: PartyPopper,
};
