import type { ReplyStanding } from '../../../domain/request/reply-standing.ts';
import type { RequestStage, StatusStep } from '../../../domain/request/request-status.ts';
import type { DueView, RequestLine, StatusStepView } from '../../../desk/contract/requests.ts';
import { m } from '../../../text/index.ts';

type Tone = 'plain' | 'good' | 'wait' | 'bad';

/** What a stage is called. */
export function stageText(stage: RequestStage): string {
  const texts = {
    draft: m.requests_stage_draft,
    complete: m.requests_stage_complete,
    'with-committee': m.requests_stage_with_committee,
    'to-tell': m.requests_stage_to_tell,
    'to-serve': m.requests_stage_to_serve,
    'to-close': m.requests_stage_to_close,
    closed: m.requests_stage_closed,
  };
  return texts[stage]();
}

/** A stage's colour: what waits for the desk stands out. */
export function stageTone(stage: RequestStage): Tone {
  if (stage === 'closed') return 'plain';
  return stage === 'draft' || stage === 'to-tell' ? 'wait' : 'good';
}

/** How a request stands to the reply rule, in words. */
export function replyText(standing: ReplyStanding): string {
  const texts = {
    'not-stated': m.requests_reply_not_stated,
    'on-time': m.requests_reply_on_time,
    'due-soon': m.requests_reply_due_soon,
    overdue: m.requests_reply_overdue,
    'too-early': m.requests_reply_too_early,
    'may-be-answered': m.requests_reply_may_be_answered,
  };
  return texts[standing]();
}

export function replyTone(standing: ReplyStanding): Tone {
  if (standing === 'overdue') return 'bad';
  return standing === 'due-soon' ? 'wait' : 'plain';
}

/** What the reply date is: a last day, or one before which nothing comes. Never the one for the other. */
export function replyDateLabel({ standing }: NonNullable<RequestLine['reply']>): string {
  return standing === 'too-early' || standing === 'may-be-answered'
    ? m.requests_reply_earliest_on()
    : m.requests_reply_latest_on();
}

/** What a step on the way is called. */
export function stepText({ step, outcome }: Pick<StatusStepView, 'step' | 'outcome'>): string {
  if (step === 'decided' && outcome !== null)
    return outcome === 'accepted' ? m.requests_step_accepted() : m.requests_step_rejected();
  const texts = {
    received: m.requests_step_received,
    completed: m.requests_step_completed,
    submitted: m.requests_step_submitted,
    decided: m.requests_step_decided,
    told: m.requests_step_told,
    'not-reached': m.requests_step_not_reached,
    served: m.requests_step_served,
    closed: m.requests_step_closed,
  };
  return texts[step]();
}

/** How something due stands, with its colour. */
export function dueState({ state, standing }: DueView): { text: string; tone: Tone } {
  if (state === 'settled') return { text: m.requests_due_state_settled(), tone: 'good' };
  if (state === 'withdrawn') return { text: m.requests_due_state_withdrawn(), tone: 'plain' };
  if (standing === 'overdue') return { text: m.requests_due_state_overdue(), tone: 'bad' };
  return standing === 'coming'
    ? { text: m.requests_due_state_coming(), tone: 'wait' }
    : { text: m.requests_due_state_later(), tone: 'plain' };
}

/** What taking a step is called, on its button and above what is asked for it. */
export function doStepText(step: StatusStep): string {
  const texts = {
    submitted: m.requests_do_submitted,
    decided: m.requests_do_decided,
    told: m.requests_do_told,
    'not-reached': m.requests_do_told,
    served: m.requests_do_served,
    closed: m.requests_do_closed,
  };
  return texts[step]();
}
