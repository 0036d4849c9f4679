import type { ClaimEntry, ClaimView } from '../../../desk/contract/compensation.ts';

/** Which part of a ground is being entered: negotiation has two, its sittings and its result. */
export type GroundPart = 'finding' | 'minutes' | 'ruling' | 'session' | 'agreement';

/** The part that comes first: minutes can be gone on with until the decision. */
export function partOf({ facts }: ClaimView): GroundPart {
  switch (facts.ground) {
    case 'fault':
      return 'finding';
    case 'minutes':
      return 'minutes';
    case 'ruling':
      return 'ruling';
    case 'negotiation':
      return facts.negotiation.sessions.length === 0 ? 'session' : 'agreement';
  }
}

/** What was typed as an entry; the name of the field that is still to be chosen otherwise. */
export function entryOf(part: GroundPart, step: Record<string, string>): ClaimEntry | { choose: string } {
  const text = (name: string) => step[name] ?? '';
  const on = text('on');
  const isYes = text('isYes') === 'yes';
  switch (part) {
    case 'finding':
      if (text('isYes') === '') return { choose: 'isYes' };
      return { kind: part, isEstablished: isYes, how: text('how'), byWhom: text('byWhom'), on };
    case 'minutes': {
      const members = text('members').split('\n');
      const words = { damage: text('damage'), size: text('size'), causes: text('causes') };
      return { kind: part, on: text('minutesOn'), ...words, members };
    }
    case 'ruling': {
      const from = text('from');
      if (from !== 'court' && from !== 'dispute-authority') return { choose: 'from' };
      const isFinal = text('isFinal') === 'yes';
      return { kind: part, from, body: text('body'), number: text('number'), on, isFinal };
    }
    case 'session':
      return { kind: part, on, offer: text('offer'), answer: text('answer') };
    case 'agreement':
      if (text('isYes') === '') return { choose: 'isYes' };
      return { kind: part, isAgreed: isYes, text: text('text'), on };
  }
}
