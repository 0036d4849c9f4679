import { readFileSync } from 'node:fs';
import { clauseById, printedText } from '../../../src/domain/policy/clause.ts';
import { lintPolicy } from '../../../src/domain/policy/lint/lint-policy.ts';
import type { Clause, Policy } from '../../../src/domain/policy/policy-schema.ts';

const folder = new URL('../../fixtures/policy-sources/', import.meta.url);

/** The text that a policy file was made from, as it was extracted. */
export function sourceText(policy: Policy): string {
  return readFileSync(new URL(policy.document.source, folder), 'utf8');
}

/**
 * Sentences of Enaya's preamble whose lines extraction ran into each other: what they say, read from the source by
 * hand. Every other repaired sentence has the very letters of its lines.
 */
const untangled: Readonly<Record<string, string>> = {
  'التمهيد/١':
    'تضع جمعية عناية للعناية بالمسجد وتوفير احتياجاته التشغيلية السياسات والإجراءات التي تنظم علاقتها بجميع الأطراف من مستفيدين وداعمين ومتطوعين وخلافه , بما يكفل حقوق الجمعية وكافة هذه الأطراف .',
  'التمهيد/٢':
    'وتشكل أنظمة العمل والعقود المصدر الأساسي في تحديد حقوق وواجبات المتعاقدين وطريقة أدائها وتبعات التقصير في الاداء , وحدود المسؤولية وطريقة تسوية الخلافات التي قد تنشأ من جراء تنفيذ هذه العقود والخدمات بشكل يكفل حماية الأطراف ذات العلاقة مع الجمعية.',
  'التمهيد/٣':
    'وتركز الجمعية على صيغة العلاقات مع المستفيدين، وتضع لها أولوية من خلال وضع آلية لتنظيم هذه العلاقة.',
  'التمهيد/٤': 'مع مراجعتها باستمرار والتعديل عليها وتعميمها بما يكفل حقوق المستفيد.',
};

/** Where a clause's sentence is not the source's: changed, shortened, or with letters of its own. */
export function sentenceFaults(policy: Policy, clauseId: string): string[] {
  const clause = clauseById(policy, clauseId);
  const printed = printedText(clause);
  const expected = policy.id === 'enaya' ? untangled[clauseId] : undefined;
  const isTrue =
    expected === undefined ? lettersOf(printed) === lettersOf(clause.text) : printed === expected;
  const isWhole = clause.repairedText !== undefined || endsInSource(policy, clause);
  return [
    ...differences(policy),
    ...(isTrue ? [] : [`${clauseId} prints «${printed}»`]),
    ...(isWhole ? [] : [`${clauseId} breaks off: «${printed}»`]),
  ];
}

/** Whether the source ends a line or a sentence where the clause ends, or goes on with the next clause. */
function endsInSource(policy: Policy, clause: Clause): boolean {
  const next = policy.clauses[policy.clauses.indexOf(clause) + 1];
  const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const between = String.raw`[^\p{L}\p{M}\p{N}]+`;
  const goesOn = next ? `|${between}${words(next.text).join(between)}` : '';
  const whole = `${words(clause.text).join(between)}(?:[^\\p{L}\\p{M}\\p{N}\\n]*(?:[.:\\n]|$)${goesOn})`;
  return new RegExp(whole, 'u').test(sourceText(policy));
}

/** What file and source do not have in common: sentences that the source does not have, and lines left out. */
export function differences(policy: Policy): string[] {
  return lintPolicy(policy, sourceText(policy))
    .filter(({ code }) => code === 'not-in-source' || code === 'source-line-unused')
    .map(({ code, where, text }) => `${code} ${where} ${text}`);
}

/** Its letters, sorted: an extraction moves them about and sets stray numbers between, and loses none. */
function lettersOf(text: string): string {
  return Array.from(text.replace(/\P{L}/gu, '')).sort().join('');
}
