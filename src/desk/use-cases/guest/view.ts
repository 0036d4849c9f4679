import { declarationById } from '../../../store/declarations.ts';
import type { DeclarationRecord } from '../../../store/declarations.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';

type GuestView = OutputOf<'guest.view'>;

/** All that the guest window shows: a welcome, the declaration laid before the person, the question how it was, or thanks. */
export async function guestView(office: Office): Promise<GuestView> {
  const { presentationId } = office.session;
  const declaration =
    presentationId === null
      ? undefined
      : await office.store.read((handle) => declarationById(handle, presentationId));
  return project(office, declaration);
}

function project(office: Office, declaration: DeclarationRecord | undefined): GuestView {
  const { policy } = office.policy;
  const { name: associationName, mark } = policy.association;
  const isHandedOver = office.session.guestPlacement === 'over';
  if (declaration?.status === 'presented') {
    return {
      screen: 'declaration',
      associationName,
      mark,
      presentationId: declaration.id,
      text: JSON.parse(declaration.textPartsJson) as { text: string; isName: boolean }[],
      clauseLabel: policy.declaration.clauses[0] ?? null,
      declared: JSON.parse(declaration.declaredJson) as { label: string; value: string }[],
      isHandedOver,
    };
  }
  if (declaration?.status === 'signed' || declaration?.status === 'declined') {
    return { screen: 'thanks', associationName, mark, outcome: declaration.status, isHandedOver };
  }
  const { rating } = office.session;
  if (rating?.isAnswered === true) return { screen: 'rated', associationName, mark, isHandedOver };
  if (rating !== null) {
    const clauseLabel = policy.satisfaction?.right ?? null;
    return { screen: 'rating', associationName, mark, ratingId: rating.id, clauseLabel, isHandedOver };
  }
  return { screen: 'welcome', associationName, mark };
}
