import { capabilityOf, wrongCount } from '../../../domain/feedback/measure.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { record } from '../../../store/audit.ts';
import { addMeasure, changeMeasure } from '../../../store/satisfaction-measures.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { requireOffered } from '../../offered.ts';
import { today } from '../../office.ts';
import type { Office } from '../../office.ts';
import { Refusal } from '../../refusal.ts';
import { keptMeasure, openMeasure } from '../../satisfaction/measure-view.ts';
import { maybeCount, maybeText, needPastDay, needText } from '../../satisfaction/typed-fields.ts';
import type { StaffMember } from '../../session.ts';

type Input = ParsedInputOf<'satisfaction.enter'>;

/** Enters what a means has shown: how many were asked and how satisfied they were, what was found, what is done. */
export async function enterMeasure(
  office: Office,
  by: StaffMember,
  input: Input,
): Promise<OutputOf<'satisfaction.enter'>> {
  const { measureId, kind } = input;
  const day = today(office);
  const entered = enteredFacts(input, needPastDay(input.doneOn, 'doneOn', day));
  const line = await office.store.write(by.id, async (handle) => {
    const id = measureId ?? handle.ids.next();
    const recorded = await record(handle, {
      action: 'satisfaction.enter',
      subject: { kind: 'satisfaction-measure', id },
      content: entered,
    });
    if (measureId === null) {
      await requireOffered(handle, office, capabilityOf(kind));
      const planned = { kind, plannedFrom: entered.doneOn, plannedUntil: entered.doneOn };
      const where = { who: needText(input.who, 'who'), place: maybeText(input.place) };
      await addMeasure(handle, { id, ...planned, ...where, ...entered }, recorded);
    } else {
      await openMeasure(handle, office, measureId);
      await changeMeasure(handle, id, entered, recorded);
    }
    return keptMeasure(handle, id, day);
  });
  office.session.announce('work');
  return line;
}

function enteredFacts(input: Input, doneOn: string) {
  const asked = maybeCount(input.asked, 'asked');
  const satisfied = maybeCount(input.satisfied, 'satisfied');
  const scored = input.byScore.map((typed, index) => maybeCount(typed, `byScore.${String(index)}`));
  const byScore = scored.every((count) => count === null) ? null : scored.map((count) => count ?? 0);
  const wrong = wrongCount({ asked, satisfied, byScore });
  if (wrong === 'asked') throw new Refusal('field-required', 'asked');
  if (wrong !== null) throw new Refusal('more-than-asked', wrong === 'byScore' ? 'byScore.0' : wrong);
  return {
    doneOn,
    asked,
    satisfied,
    byScoreJson: byScore === null ? null : canonicalJson(byScore),
    findings: needText(input.findings, 'findings'),
    action: maybeText(input.action),
  };
}
