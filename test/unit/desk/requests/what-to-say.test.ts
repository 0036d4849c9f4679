import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../../src/desk/requests/what-to-say.ts';
import { whatToSay } from '../../../../src/desk/requests/what-to-say.ts';
import type { Policy } from '../../../../src/domain/policy/policy-schema.ts';
import { replyFor } from '../../../../src/domain/request/reply-rule.ts';
import { replyStanding } from '../../../../src/domain/request/reply-standing.ts';
import { requestStages } from '../../../../src/domain/request/request-status.ts';
import { isoDate } from '../../../../src/domain/time/plain-date.ts';
import { shippedPolicy } from '../../domain/policy/policy-files.ts';
import type { PolicyId } from '../../domain/policy/policy-files.ts';

const completedOn = isoDate('2026-11-21');

function ask(policy: Policy, today: string, change: Partial<Asked> = {}): string {
  const dates = replyFor(policy.reply, completedOn);
  const on = dates.notAfter ?? dates.notBefore;
  const due = policy.reply && on && { kind: policy.reply.kind, on };
  return whatToSay({
    number: '1448-1-00007',
    stage: 'with-committee',
    serviceTitle: 'دعم إيجار',
    missing: [],
    completedOn,
    committee: policy.study?.committee ?? null,
    submittedOn: completedOn,
    reply: { standing: replyStanding(due, isoDate(today)), on },
    channel: policy.channels[0]!.label,
    decision: null,
    toldOn: null,
    served: null,
    closedOn: null,
    ...change,
  });
}

/** Words by which people promise a last day. */
const deadlineWords = /أقصاه|آخر موعد|خلال|حتى يوم|قبل نهاية|لا يتجاوز/u;

describe('what to say when the beneficiary asks [request-status]', () => {
  it('names committee and agreed channel (mabarrah ت/٥) and the last day (mabarrah ت/٦)', () => {
    const policy = shippedPolicy('mabarrah');
    const sentence = ask(policy, '2026-11-25');
    expect(sentence).toContain('اللجنة المختصة');
    expect(sentence).toContain('عن طريق المقابلة');
    expect(sentence).toContain('في موعد أقصاه يوم الخميس ١ رجب ١٤٤٨هـ الموافق ١٠ ديسمبر ٢٠٢٦م');
    if (policy.reply?.kind === 'latest') policy.reply.workingDays = 10;
    expect(ask(policy, '2026-11-25')).not.toContain('١٠ ديسمبر ٢٠٢٦م');
  });

  it('says that a last day has passed, with an apology and no new promise', () => {
    const sentence = ask(shippedPolicy('mabarrah'), '2026-12-11');
    expect(sentence).toMatch(/وقد مضى، ونعتذر/u);
    expect(sentence).not.toContain('أقصاه');
  });

  it.each([
    ['athar', 'التعامل/٥'],
    ['amass', 'التعامل/٥'],
    ['enaya', 'التعامل/٥'],
  ] as const)('never words the earliest day of %s %s as a deadline', (id, clause) => {
    expect(shippedPolicy(id).reply?.clause).toBe(clause);
    const before = ask(shippedPolicy(id), '2026-11-25');
    expect(before).toContain('لا يصدر الرد قبل يوم السبت ٢٥ جمادى الآخرة ١٤٤٨هـ الموافق ٥ ديسمبر ٢٠٢٦م');
    expect(before).toContain('لا نعدك بموعد');
    const after = ask(shippedPolicy(id), '2026-12-20');
    expect(after).toContain('يمكن أن يصدر الرد منذ يوم');
    for (const sentence of [before, after]) expect(sentence).not.toMatch(deadlineWords);
    const altered = shippedPolicy(id);
    if (altered.reply?.kind === 'earliest') altered.reply.days = 20;
    expect(ask(altered, '2026-11-25')).not.toBe(before);
  });

  it('says of Deem that no time is stated, and names no committee that there is not', () => {
    const sentence = ask(shippedPolicy('deem'), '2026-12-20', { stage: 'complete' });
    expect(sentence).toContain('لا تذكر سياسة الجمعية مدة للرد');
    expect(sentence).not.toContain('لجنة');
    expect(sentence).not.toMatch(deadlineWords);
  });

  it('says something whole at every stage of every policy', () => {
    const decision = { outcome: 'rejected', reasons: 'الدخل فوق الحد المعلن', on: '2026-12-01' } as const;
    for (const id of ['mabarrah', 'athar', 'amass', 'enaya', 'deem'] satisfies PolicyId[])
      for (const stage of requestStages) {
        const sentence = ask(shippedPolicy(id), '2026-12-02', {
          stage,
          ...(stage === 'with-committee' ? { committee: 'لجنة البحث' } : {}),
          decision,
          toldOn: '2026-12-02',
          closedOn: '2026-12-02',
        });
        expect(sentence).toContain('1448-1-00007');
        expect(sentence).not.toMatch(/[{}]|undefined|null|\s،|\s{2}/u);
      }
  });

  it('tells a rejection with its reasons and the right to object', () => {
    const sentence = ask(shippedPolicy('mabarrah'), '2026-12-02', {
      stage: 'to-tell',
      decision: { outcome: 'rejected', reasons: 'الدخل فوق الحد المعلن', on: '2026-12-01' },
    });
    expect(sentence).toMatch(/بعدم قبوله.*الاعتراض.*الدخل فوق الحد المعلن/u);
  });
});
