import type { z } from 'zod';
import { isKnownSource } from '../../domain/inquiries/answer-source.ts';
import type { AnswerSource } from '../../domain/inquiries/answer-source.ts';
import { tidyText } from '../../domain/people/typed-text.ts';
import type { Policy } from '../../domain/policy/policy-schema.ts';
import type { answerKindSchema } from '../contract/inquiries.ts';
import { Refusal } from '../refusal.ts';

type Typed = {
  kind: z.infer<typeof answerKindSchema>;
  question: string;
  answer: string;
  source: AnswerSource;
};

/** Reads an entry as typed. No answer without its source; `at` is where the question and source stand in the call. */
export function readAnswer(policy: Policy, typed: Typed, at = ''): Typed {
  const question = tidyText(typed.question);
  const answer = tidyText(typed.answer);
  if (question === '') throw new Refusal('field-required', `${at}question`);
  if (answer === '') throw new Refusal('field-required', 'answer');
  const { source: given } = typed;
  const source = given.kind === 'own' ? { ...given, text: tidyText(given.text) } : given;
  if (source.kind === 'own' && source.text === '') throw new Refusal('field-required', `${at}source`);
  if (!isKnownSource(policy, source)) throw new Refusal('source-unknown', `${at}source`);
  return { kind: typed.kind, question, answer, source };
}
