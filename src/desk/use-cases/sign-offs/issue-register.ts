import { clausesOf } from '../../../domain/policy/offers.ts';
import { toArabicDigits } from '../../../domain/people/digits.ts';
import type { SignerGroup } from '../../../domain/policy/sign-off.ts';
import { formatHijri } from '../../../domain/time/format-date.ts';
import { isoDate, riyadhDay } from '../../../domain/time/plain-date.ts';
import type { FormSection } from '../../../slips/content.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { findSigners } from '../../../store/sign-offs.ts';
import { m } from '../../../text/index.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { issueForm } from '../../issue-slip.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import { editionRow } from '../../policy-editions.ts';
import type { StaffMember } from '../../session.ts';
import { slipSummary } from '../../slip-view.ts';
import { withSignOffs } from './register.ts';

type Line = OutputOf<'signOffs.register'>['lines'][number];

const arabic = { locale: 'ar' } as const;
/** How many names are read at a time: the register itself goes on over as many pages as it takes. */
const readAtOnce = 400;

/** The register on paper: who signed what on which day, and a line to sign for everyone else. */
export async function issueRegister(
  office: Office,
  by: StaffMember,
): Promise<OutputOf<'signOffs.issueRegister'>> {
  const slip = await office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const edition = await editionRow(handle, office, null);
    const subject = { kind: 'policy-edition', id: edition.id };
    const recorded = await record(handle, { action: 'signOffs.issueRegister', subject });
    const signers = await everySigner(handle, recorded);
    const lines = await withSignOffs(handle, office, signers, recorded);
    const { policy } = office.policy;
    return issueForm(
      { handle, office, recorded },
      { subject },
      {
        kind: 'register',
        isSample: false,
        lead: m.policy_register_lead({}, arabic),
        facts: [
          {
            label: m.policy_register_policy({}, arabic),
            value: policy.document.title ?? m.policy_default_title({}, arabic),
            form: 'strong',
          },
          {
            label: m.policy_register_edition({}, arabic),
            value: toArabicDigits(String(edition.number)),
            form: 'text',
          },
          {
            label: m.policy_register_adopted({}, arabic),
            value: riyadhDay(new Date(edition.adoptedAt)),
            form: 'day',
          },
        ],
        sections: sectionsOf(lines),
        signatures: [m.policy_register_supervisor({}, arabic), m.policy_register_management({}, arabic)],
        clauseIds: clausesOf(policy, 'staff-signatures').slice(0, 3),
      },
    );
  });
  office.session.announce('work');
  return slipSummary(slip);
}

async function everySigner(handle: WriteHandle, recorded: Recorded) {
  const found: Awaited<ReturnType<typeof findSigners>>['lines'] = [];
  for (;;) {
    const search = { query: '', openAmong: null, from: found.length, most: readAtOnce };
    const { lines, total } = await findSigners(handle, search, recorded);
    found.push(...lines);
    if (lines.length === 0 || found.length >= total) return found;
  }
}

/** One section for each text: who signed it with the day, then lines for those who have not. */
function sectionsOf(lines: readonly Line[]): FormSection[] {
  const texts = new Map(
    lines.flatMap(({ documents }) => documents).map(({ id, title, edition }) => [id, { title, edition }]),
  );
  return [...texts].flatMap(([id, { title, edition }]): FormSection[] => {
    const bound = lines.flatMap((line) => {
      const document = line.documents.find((each) => each.id === id);
      return document ? [{ line, signedOn: document.signedOn }] : [];
    });
    const signed = bound.flatMap(({ line, signedOn }) =>
      signedOn === null
        ? []
        : [
            m.policy_register_signed_line(
              { who: nameAndWork(line), day: formatHijri(isoDate(signedOn)) },
              arabic,
            ),
          ],
    );
    const open = bound.filter(({ signedOn }) => signedOn === null).map(({ line }) => nameAndWork(line));
    const heading = (text: string) =>
      m.policy_register_heading({ title, edition: toArabicDigits(String(edition)), text }, arabic);
    return [
      ...(signed.length === 0
        ? []
        : [
            {
              heading: heading(m.policy_register_signed({}, arabic)),
              look: 'plain',
              lines: signed,
              mark: 'tick',
            } as const,
          ]),
      ...(open.length === 0
        ? []
        : [
            {
              heading: heading(m.policy_register_open({}, arabic)),
              look: 'plain',
              lines: open,
              mark: 'blank',
            } as const,
          ]),
    ];
  });
}

function nameAndWork({ name, group, work }: Line): string {
  const words: Record<SignerGroup, () => string> = {
    receptionist: () => m.staff_role_receptionist({}, arabic),
    researcher: () => m.staff_role_researcher({}, arabic),
    supervisor: () => m.staff_role_supervisor({}, arabic),
    management: () => m.staff_role_management({}, arabic),
    contract: () => m.policy_group_contract({}, arabic),
    volunteer: () => m.policy_group_volunteer({}, arabic),
  };
  return `${name} (${work === '' ? words[group]() : work})`;
}
