import { readFileSync } from 'node:fs';
import { agencyDirectorySchema } from '../../../../src/domain/referral/hsds.ts';
import type { Agency } from '../../../../src/domain/referral/hsds.ts';

const file = new URL('../../../../resources/agencies/sample-agencies.json', import.meta.url);

/** The sample directory as it is shipped, before any check. */
export function directoryJson(): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The agencies of the sample directory. */
export function sampleAgencies(): Agency[] {
  return agencyDirectorySchema.parse(directoryJson()).organizations;
}
