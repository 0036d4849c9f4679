import { documentsFor } from '../../../domain/policy/sign-off.ts';
import { isoDate } from '../../../domain/time/plain-date.ts';
import { record } from '../../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../../store/handle.ts';
import { findSigners, signOffsOf } from '../../../store/sign-offs.ts';
import { activeStaff, allStaff } from '../../../store/staff.ts';
import { bindingTexts } from '../../binding-documents.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { pageSize } from '../../contract/page.ts';
import { requireOffered } from '../../offered.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';

type Register = OutputOf<'signOffs.register'>;

/** Who is bound by the policy, and what each signed when. */
export function signOffRegister(
  office: Office,
  by: StaffMember,
  { query, show, page }: ParsedInputOf<'signOffs.register'>,
): Promise<Register> {
  return office.store.write(by.id, async (handle) => {
    await requireOffered(handle, office, 'staff-signatures');
    const recorded = await record(handle, {
      action: 'signOffs.register',
      subject: { kind: 'list', id: 'sign-offs' },
      content: { query, show, page },
    });
    const texts = await bindingTexts(handle, office);
    const cut = { from: page * pageSize, most: pageSize };
    const openAmong = show === 'open' ? texts : null;
    const { lines, total } = await findSigners(handle, { query, openAmong, ...cut }, recorded);
    const open = await findSigners(handle, { query: '', openAmong: texts, from: 0, most: 0 }, recorded);
    return {
      lines: await withSignOffs(handle, office, lines, recorded),
      total,
      page,
      openTotal: open.total,
      staff: (await activeStaff(handle)).map(({ id, name, role }) => ({ id, name, role })),
    };
  });
}

/** Each signer with every text that binds them, signed or not. */
export async function withSignOffs(
  handle: WriteHandle,
  office: Office,
  signers: Awaited<ReturnType<typeof findSigners>>['lines'],
  recorded: Recorded,
): Promise<Register['lines']> {
  const texts = await bindingTexts(handle, office);
  const names = new Map((await allStaff(handle)).map(({ id, name }) => [id, name]));
  const signed = await signOffsOf(
    handle,
    signers.map(({ id }) => id),
    recorded,
  );
  return signers.map((signer) => ({
    ...signer,
    documents: documentsFor(texts, signer.group).map(({ id, kind, title, edition }) => {
      const signOff = signed.find(({ signerId, documentId }) => signerId === signer.id && documentId === id);
      return {
        id,
        kind,
        title,
        edition,
        signedOn: signOff ? isoDate(signOff.signedOn) : null,
        manner: signOff?.manner ?? null,
        seenBy: names.get(signOff?.seenBy ?? '') ?? null,
      };
    }),
  }));
}
