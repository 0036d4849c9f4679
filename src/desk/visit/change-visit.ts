import type { Screen } from '../../domain/policy/policy-schema.ts';
import { replyFor } from '../../domain/request/reply-rule.ts';
import { canonicalJson, sha256 } from '../../store/canonical.ts';
import type { Canonical } from '../../store/canonical.ts';
import { record } from '../../store/audit.ts';
import type { Recorded, WriteHandle } from '../../store/handle.ts';
import { changeRequest, confirmScreen } from '../../store/requests.ts';
import { forgetTyping } from '../../store/typing.ts';
import { endVisit, touchVisit, visitById } from '../../store/visits.ts';
import type { CallName } from '../contract/contract.ts';
import type { VisitView } from '../contract/visits.ts';
import { unclearOf } from '../inquiries/unclear.ts';
import { holidaysFrom } from '../office.ts';
import type { Office } from '../office.ts';
import { Refusal } from '../refusal.ts';
import { beginStatus } from '../requests/begin-status.ts';
import { askBeside } from '../satisfaction/rating.ts';
import type { StaffMember } from '../session.ts';
import { isReadyForReply, readVisitFile } from './visit-file.ts';
import type { VisitFile } from './visit-file.ts';
import { visitView } from './visit-view.ts';

/** A visit being worked on: one call, one transaction, one entry of the audit chain. */
export type VisitAtWork = {
  handle: WriteHandle;
  office: Office;
  by: StaffMember;
  file: VisitFile;
  recorded: Recorded;
};

/**
 * Reads a visit's file, lets `work` change it, and answers with the visit as it then stands. The call and
 * its input are in the audit chain before anything is read. Refuses an unknown visit.
 */
export async function atVisit(
  office: Office,
  by: StaffMember,
  call: { name: CallName; visitId: string; input?: Canonical },
  work: (visit: VisitAtWork) => Promise<unknown>,
): Promise<VisitView> {
  const view = await office.store.write(by.id, async (handle) => {
    const visit = await visitById(handle, call.visitId);
    if (!visit) throw new Refusal('unknown-visit', 'visitId');
    const recorded = await record(handle, {
      action: call.name,
      subject: { kind: 'request', id: visit.requestId },
      ...(call.input === undefined ? {} : { content: call.input }),
    });
    const file = await readVisitFile(handle, office, visit, recorded);
    const moved = await work({ handle, office, by, file, recorded });
    const lasting =
      typeof moved === 'string' ? await visitById(handle, moved) : await visitById(handle, visit.id);
    const left = await readVisitFile(handle, office, lasting ?? visit, recorded);
    return visitView(handle, left, await unclearOf(handle, office, left, recorded));
  });
  // A reading is no news: a page that reads again at every change would never come to rest.
  if (call.name !== 'visits.open') office.session.announce('visit');
  return view;
}

/**
 * Confirms a screen whose turn has come. A call that was confirmed before with the same content changes
 * nothing; any other that is out of turn is refused, whatever the page believes.
 */
export async function confirmTurn(
  office: Office,
  by: StaffMember,
  call: { name: CallName; screen: Screen; visitId: string; content: Canonical },
  work: (visit: VisitAtWork) => Promise<void>,
): Promise<VisitView> {
  const { name, screen, visitId, content } = call;
  const contentHash = sha256(canonicalJson(content));
  const seen = { isRepeat: false };
  const view = await atVisit(office, by, { name, visitId, input: content }, async (visit) => {
    const { handle, file, recorded } = visit;
    seen.isRepeat = isRepeated(file, screen, contentHash);
    if (seen.isRepeat) return;
    requireTurn(file, screen);
    await work(visit);
    const requestId = file.request.id;
    await confirmScreen(handle, { requestId, visitId, screen, contentHash }, recorded);
    await settle(visit);
  });
  if (view.status === 'finished' && !seen.isRepeat) await askBeside(office, view);
  return view;
}

/** Whether this screen's confirmation is on disk with this very content and still holds. */
export function isRepeated(file: VisitFile, screen: Screen, contentHash: string): boolean {
  const isNow = file.visit.status === 'open' && file.next.kind === 'turn' && file.next.turn.screen === screen;
  const kept = file.confirmations.find((confirmation) => confirmation.screen === screen);
  return !isNow && kept?.contentHash === contentHash;
}

/** Refuses when the visit is closed or another screen's turn has come. */
export function requireTurn({ visit, next }: VisitFile, screen: Screen): void {
  if (visit.status !== 'open') throw new Refusal('visit-closed');
  const due = next.kind === 'turn' ? next.turn.screen : 'finished';
  if (due !== screen) throw new Refusal('out-of-turn', undefined, { asked: screen, due });
}

/**
 * After a change: the day of completion and the reply dates are set when the request has become complete,
 * and taken back when it no longer is; a visit whose last screen is done is finished.
 */
export async function settle({ handle, office, by, file: before, recorded }: VisitAtWork): Promise<void> {
  const visit = (await visitById(handle, before.visit.id)) ?? before.visit;
  const file = await readVisitFile(handle, office, visit, recorded);
  await touchVisit(handle, visit.id, recorded);
  const { request, policy, settings, today } = file;
  const isReady = isReadyForReply(file);
  if (isReady && request.completedOn === null) {
    const rule = request.journey === 'request' ? policy.reply : null;
    const dates = replyFor(rule, today, holidaysFrom(settings.daysOff));
    await changeRequest(
      handle,
      request.id,
      { completedOn: today, replyKind: rule?.kind ?? null, replyOn: dates.notAfter ?? dates.notBefore },
      recorded,
    );
  }
  if (!isReady && request.completedOn !== null) {
    await changeRequest(handle, request.id, { completedOn: null, replyKind: null, replyOn: null }, recorded);
  }
  if (file.next.kind === 'finished' && visit.status === 'open') {
    await forgetTyping(handle, request.id);
    await endVisit(handle, visit.id, 'finished', recorded);
    if (request.journey === 'request') await beginStatus(handle, file, by, recorded);
  }
}
