import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { policyFile, shippedPolicy } from '../../fixtures/policy-file.ts';
import { testStaff } from '../../pages/first-run.ts';
import { answerWith, fillForm, pressFor } from '../../pages/forms.ts';
import { expectOrRefusal } from '../../pages/person.ts';
import { importFile, openPolicy, showPolicy, signWhatBinds } from '../../pages/policy.ts';
import { step } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { emptyUnlessTyped, typed } from '../visit-fields.ts';

/** The policy itself: whoever is bound reads and signs; a new edition is imported, compared, adopted and circulated. */
export const policy: Journey = {
  id: 'policy',
  as: 'supervisor',
  async open({ staff }) {
    await openPolicy(staff, 'read');
    return { status: 'in-force' };
  },
  steps: {
    sign: step({ pin: typed.optional() }, async ({ staff, as }, { pin }) => {
      await showPolicy(staff, 'sign');
      await signWhatBinds(staff, pin ?? testStaff[as].pin);
      return { status: 'signed' };
    }),
    import: step(
      {
        /** The path of a policy file; without it the file of this policy with these clauses in other words. */
        file: typed.optional(),
        edition: emptyUnlessTyped,
        clauses: z.record(z.string(), typed).default({}),
      },
      async ({ kiosk, staff, policyId }, { file, edition, clauses }) => {
        await showPolicy(staff, 'editions');
        const folder = await mkdtemp(join(tmpdir(), 'istiqbal-edition-'));
        try {
          const path = file === undefined ? changedPolicy(policyId, edition, clauses, folder) : resolve(file);
          await importFile(kiosk, 'import-edition', path);
          await expectOrRefusal(staff, staff.locator('main[data-screen="comparison"]'));
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
        return { status: 'compared' };
      },
    ),
    adopt: step({}, async ({ staff }) => {
      await answerWith(staff, ['adopt', 'adopt-do'], {});
      await staff.locator('main [data-edition="2"]').waitFor();
      return { status: 'adopted' };
    }),
    'note-copy': step(
      { department: emptyUnlessTyped, givenOn: typed.optional() },
      async ({ staff }, asked) => {
        await showPolicy(staff, 'circulation');
        await fillForm(staff, asked);
        await pressFor(staff, 'note-copy', `main [data-department="${asked.department}"]`);
        return { status: 'circulated' };
      },
    ),
    review: step({ reviewedOn: typed.optional(), note: typed.optional() }, async ({ staff }, asked) => {
      await showPolicy(staff, 'circulation');
      await answerWith(staff, ['review', 'review-do'], asked);
      return { status: 'reviewed' };
    }),
    'add-person': step(
      { name: typed.optional(), relation: typed.optional(), work: typed.optional() },
      async ({ staff }, asked) => {
        await showPolicy(staff, 'register');
        await answerWith(staff, ['add-person', 'add-person-do'], asked);
        return { status: 'listed' };
      },
    ),
    'note-paper': step({ signedOn: typed.optional(), seenBy: typed.optional() }, async ({ staff }, asked) => {
      await showPolicy(staff, 'register');
      await answerWith(staff, ['note-paper', 'note-paper-do'], asked);
      return { status: 'signed' };
    }),
    register: step({}, async ({ staff }) => {
      await showPolicy(staff, 'register');
      await pressFor(
        staff,
        'issue-register',
        'main [data-slip-kind="register"], [role="dialog"] [data-slip-kind="register"]',
      );
      return { status: 'printed' };
    }),
  },
};

/** The policy file as its association would send it, with another edition and some clauses in other words. */
function changedPolicy(
  policyId: string,
  edition: string,
  clauses: Readonly<Record<string, string>>,
  folder: string,
): string {
  const changed = shippedPolicy(policyId);
  if (edition !== '') changed.document.edition = edition;
  for (const clause of changed.clauses) clause.text = clauses[clause.id] ?? clause.text;
  return policyFile(changed, 'edition.json', folder);
}
