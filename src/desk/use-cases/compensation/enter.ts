import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Office } from '../../office.ts';
import type { StaffMember } from '../../session.ts';
import type { ClaimFacts, CommitteeMinutes } from '../../../domain/compensation/claim.ts';
import { tidyText } from '../../../domain/people/typed-text.ts';
import type { IsoDate } from '../../../domain/time/plain-date.ts';
import { canonicalJson } from '../../../store/canonical.ts';
import { changeClaim } from '../../../store/compensation.ts';
import { atClaim, pastDay } from '../../compensation/at-claim.ts';
import { factsOf } from '../../compensation/claim-view.ts';
import type { ClaimEntry } from '../../contract/compensation.ts';
import { Refusal } from '../../refusal.ts';

/** Enters what the claim's ground rests on, while nothing is decided. */
export function enterClaimFacts(
  office: Office,
  by: StaffMember,
  { claimId, entry }: ParsedInputOf<'compensation.enter'>,
): Promise<OutputOf<'compensation.enter'>> {
  const call = { name: 'compensation.enter', claimId, input: entry } as const;
  return atClaim(office, by, call, async ({ handle, claim, recorded, today }) => {
    if (claim.state !== 'open') throw new Refusal('claim-decided-already');
    const facts = withEntry(factsOf(claim), entry, today);
    await changeClaim(handle, claimId, { factsJson: canonicalJson(facts) }, recorded);
  });
}

function withEntry(facts: ClaimFacts, entry: ClaimEntry, day: IsoDate): ClaimFacts {
  const needed = (text: string, field: string) => {
    const tidy = tidyText(text);
    if (tidy === '') throw new Refusal('field-required', `entry.${field}`);
    return tidy;
  };
  const on = () => pastDay(entry.on, 'entry.on', day);
  if (facts.ground === 'fault' && entry.kind === 'finding') {
    const { isEstablished } = entry;
    const how = needed(entry.how, 'how');
    return { ...facts, fault: { isEstablished, how, byWhom: needed(entry.byWhom, 'byWhom'), on: on() } };
  }
  if (facts.ground === 'minutes' && entry.kind === 'minutes')
    return { ...facts, minutes: writtenMinutes(facts.minutes, entry, day) };
  if (facts.ground === 'minutes' && entry.kind === 'approval') {
    const { minutes } = facts;
    if (minutes.members[entry.member] === undefined) throw new Refusal('invalid-input', 'entry.member');
    const approvedOn = on();
    if (minutes.on !== null && approvedOn < minutes.on)
      throw new Refusal('approval-before-minutes', 'entry.on');
    const members = minutes.members.map((member, index) =>
      index === entry.member ? { ...member, approvedOn } : member,
    );
    return { ...facts, minutes: { ...minutes, members } };
  }
  if (facts.ground === 'ruling' && entry.kind === 'ruling') {
    const { from, isFinal } = entry;
    const body = needed(entry.body, 'body');
    return { ...facts, ruling: { from, body, number: needed(entry.number, 'number'), on: on(), isFinal } };
  }
  if (facts.ground === 'negotiation' && entry.kind === 'session') {
    const { sessions, agreement } = facts.negotiation;
    const offer = needed(entry.offer, 'offer');
    const session = { on: on(), offer, answer: needed(entry.answer, 'answer') };
    return { ...facts, negotiation: { sessions: [...sessions, session], agreement } };
  }
  if (facts.ground === 'negotiation' && entry.kind === 'agreement') {
    const { isAgreed } = entry;
    const agreement = { isAgreed, text: needed(entry.text, 'text'), on: on() };
    return { ...facts, negotiation: { ...facts.negotiation, agreement } };
  }
  throw new Refusal('invalid-input', 'entry.kind');
}

/** Members approved certain words: when these change, nobody has approved them yet. */
function writtenMinutes(
  before: CommitteeMinutes,
  entry: Extract<ClaimEntry, { kind: 'minutes' }>,
  day: IsoDate,
): CommitteeMinutes {
  const words = {
    on: entry.on.trim() === '' ? null : pastDay(entry.on, 'entry.on', day),
    damage: tidyText(entry.damage),
    size: tidyText(entry.size),
    causes: tidyText(entry.causes),
  };
  const { members: known, ...wordsBefore } = before;
  const isUnchanged = canonicalJson(words) === canonicalJson(wordsBefore);
  const names = [...new Set(entry.members.map(tidyText))].filter((name) => name !== '');
  const approvedOn = (name: string) =>
    isUnchanged ? (known.find((member) => member.name === name)?.approvedOn ?? null) : null;
  return { ...words, members: names.map((name) => ({ name, approvedOn: approvedOn(name) })) };
}
