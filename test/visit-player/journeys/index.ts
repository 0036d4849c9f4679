import type { Journey } from '../journey.ts';
import { complaint } from './complaint.ts';
import { inquiry } from './inquiry.ts';
import { referralProgress } from './referral-progress.ts';
import { requestProgress } from './request-progress.ts';

/** Every journey of the desk beside the visit. */
export const journeys: readonly Journey[] = [requestProgress, referralProgress, inquiry, complaint];
