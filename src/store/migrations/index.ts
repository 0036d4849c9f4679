import type { Migration } from 'kysely/migration';
import { up as createDesk } from './0001-desk.ts';
import { up as keepWorks } from './0017-people.ts';
import { up as freeSlips } from './0002-slips-about-anything.ts';
import { up as noteAttendance } from './0007-attendance.ts';
import { up as keepReferenceTools } from './0008-reference-tools.ts';
import { up as followReferrals } from './0005-referrals.ts';
import { up as reachOut } from './0006-outreach.ts';
import { up as followRequests } from './0003-requests.ts';
import { up as createComplaints } from './0011-complaints.ts';
import { up as createCompensation } from './0012-compensation.ts';
import { up as createInquiries } from './0009-inquiries.ts';
import { up as createInformation } from './0010-information.ts';
import { up as numberEditions } from './0015-policy-editions.ts';
import { up as keepSignOffs } from './0016-sign-offs.ts';
import { up as rateService } from './0013-satisfaction.ts';
import { up as registerObstacles } from './0014-improvements.ts';
import { up as nameSources } from './0019-complaint-sources.ts';
import { up as reopenDecisions } from './0020-reopened-decisions.ts';
import { up as checkEntitlement } from './0004-entitlement.ts';
import { up as keepImports } from './0022-agency-imports.ts';
import { up as indexLists } from './0024-list-indexes.ts';
import { up as queuePrints } from './0021-printing.ts';
import { up as keepLetterheads } from './0023-letterheads.ts';

/** Every migration, in order. A static list, since a bundled program has no folder to read. */
export const migrations: Record<string, Migration> = {
  '0001-desk': { up: createDesk },
  '0002-slips-about-anything': { up: freeSlips },
  '0007-attendance': { up: noteAttendance },
  '0008-reference-tools': { up: keepReferenceTools },
  '0005-referrals': { up: followReferrals },
  '0006-outreach': { up: reachOut },
  '0017-people': { up: keepWorks },
  '0003-requests': { up: followRequests },
  '0011-complaints': { up: createComplaints },
  '0012-compensation': { up: createCompensation },
  '0009-inquiries': { up: createInquiries },
  '0010-information': { up: createInformation },
  '0015-policy-editions': { up: numberEditions },
  '0016-sign-offs': { up: keepSignOffs },
  '0013-satisfaction': { up: rateService },
  '0014-improvements': { up: registerObstacles },
  '0004-entitlement': { up: checkEntitlement },
  '0019-complaint-sources': { up: nameSources },
  '0022-agency-imports': { up: keepImports },
  '0021-printing': { up: queuePrints },
  '0020-reopened-decisions': { up: reopenDecisions },
  '0023-letterheads': { up: keepLetterheads },
  '0024-list-indexes': { up: indexLists },
};
