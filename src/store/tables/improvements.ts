import type { CheckOutcome, ObstacleSource, ObstacleState } from '../../domain/improvements/obstacle.ts';

/** What hindered service, and who said so. */
export type ObstaclesTable = {
  id: string;
  what: string;
  whatNormalised: string;
  source: ObstacleSource;
  /** Of an internal department. */
  department: string | null;
  saidOn: string;
  serviceId: string | null;
  /** The rating whose words it was taken from. */
  answerId: string | null;
  /** The complaint or suggestion that it came from. */
  complaintId: string | null;
  state: ObstacleState;
  createdAt: string;
  updatedAt: string;
};

/** What was changed because of it, and what came of it. */
export type ImprovementsTable = {
  id: string;
  obstacleId: string;
  change: string;
  changedOn: string;
  changedBy: string;
  checkOn: string;
  checkedOn: string | null;
  outcome: CheckOutcome | null;
  finding: string | null;
  createdAt: string;
};

export type ImprovementsTables = { obstacles: ObstaclesTable; improvements: ImprovementsTable };
