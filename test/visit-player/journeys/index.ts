import type { Journey } from '../journey.ts';
import { announcement } from './announcement.ts';
import { compensation } from './compensation.ts';
import { complaint } from './complaint.ts';
import { entitlement } from './entitlement.ts';
import { information } from './information.ts';
import { inquiry } from './inquiry.ts';
import { measure } from './measure.ts';
import { obstacle } from './obstacle.ts';
import { outreach } from './outreach.ts';
import { peopleFile } from './people-file.ts';
import { policy } from './policy.ts';
import { referenceTool } from './reference-tool.ts';
import { referralProgress } from './referral-progress.ts';
import { requestProgress } from './request-progress.ts';

/** Every journey of the desk beside the visit. */
export const journeys: readonly Journey[] = [
  requestProgress,
  referralProgress,
  inquiry,
  complaint,
  compensation,
  outreach,
  announcement,
  entitlement,
  measure,
  obstacle,
  information,
  policy,
  peopleFile,
  referenceTool,
];
