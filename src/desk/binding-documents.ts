import { toArabicDigits } from '../domain/people/digits.ts';
import type { BoundGroup, DutyKind } from '../domain/policy/sign-off.ts';
import { dutyDocuments } from '../store/duty-documents.ts';
import type { ReadHandle } from '../store/handle.ts';
import { m } from '../text/index.ts';
import type { Office } from './office.ts';
import { editionRow } from './policy-editions.ts';

/** A text in force that is read and signed: the policy itself, then what the supervisor added. */
export type BindingText = {
  id: string;
  kind: 'policy' | DutyKind;
  title: string;
  edition: number;
  bound: BoundGroup;
  /** Null for the policy: it is read clause by clause. */
  text: string | null;
  textSha256: string;
};

const arabic = { locale: 'ar' } as const;

/** Everything in force that binds anyone at the association; everyone is bound by its policy. */
export async function bindingTexts(handle: ReadHandle, office: Office): Promise<BindingText[]> {
  const { id, number, sha256 } = await editionRow(handle, office, null);
  const policy: BindingText = {
    id,
    kind: 'policy',
    title: office.policy.policy.document.title ?? m.policy_default_title({}, arabic),
    edition: number,
    bound: 'everyone',
    text: null,
    textSha256: sha256,
  };
  const others = await dutyDocuments(handle);
  return [
    policy,
    ...others.map((each) => ({
      id: each.id,
      kind: each.kind,
      title: each.title,
      edition: each.edition,
      bound: each.bound,
      text: each.text,
      textSha256: each.textSha256,
    })),
  ];
}

/** What is signed, in the first person, which Arabic words alike for men and women. */
export function statementOf({ title, edition }: Pick<BindingText, 'title' | 'edition'>): string {
  return m.policy_sign_statement({ title, edition: toArabicDigits(String(edition)) }, arabic);
}
