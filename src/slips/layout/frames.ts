import type { Frame } from './flow.ts';
import type { PageSetup } from './page-setup.ts';
import { colours } from './theme.ts';

/** The boxes that slips are made of. */
export type FrameName = 'plain' | 'key' | 'notice' | 'warning';

const onSheet: Readonly<Record<FrameName, Frame>> = {
  plain: { stroke: colours.line, lineWidth: 0.8, radius: 7, padX: 12, padY: 6 },
  key: { fill: colours.accentTint, stroke: colours.accent, lineWidth: 1.2, radius: 7, padX: 12, padY: 7 },
  notice: { fill: colours.goldTint, stroke: colours.gold, lineWidth: 0.8, radius: 7, padX: 12, padY: 6 },
  warning: { fill: colours.redTint, stroke: colours.red, lineWidth: 1, radius: 7, padX: 12, padY: 6 },
};

/** On a roll nothing is tinted, and the narrow column is not made narrower by boxes that need not be. */
const onRoll: Readonly<Record<FrameName, Frame>> = {
  plain: { rule: colours.black, padX: 0, padY: 5 },
  key: { stroke: colours.black, lineWidth: 1.4, radius: 5, padX: 8, padY: 6 },
  notice: { stroke: colours.black, lineWidth: 0.7, radius: 5, padX: 8, padY: 5 },
  warning: { stroke: colours.black, lineWidth: 1.4, radius: 0, padX: 8, padY: 5 },
};

export function frameOn({ isRoll }: PageSetup, name: FrameName): Frame {
  return (isRoll ? onRoll : onSheet)[name];
}
