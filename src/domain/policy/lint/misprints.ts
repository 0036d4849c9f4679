import type { LintRule } from './finding.ts';
import { passagesOf, readableText } from './finding.ts';

/** How these policies are known to be misprinted: what stands there, and what is perhaps meant. */
const misprints: readonly { printed: RegExp; meant: string }[] = [
  { printed: /(?<!\p{L})(?:في |ب)?الخل(?!\p{L})/u, meant: 'الخلل' },
  { printed: /(?<!\p{L})بكل دوري(?!\p{L})/u, meant: 'بشكل دوري' },
  { printed: /(?<!\p{L})آلية محدد(?!\p{L})/u, meant: 'آلية محددة' },
  { printed: /(?<!\p{L})إي معلومات(?!\p{L})/u, meant: 'أي معلومات' },
  { printed: /(?<!\p{L})وتصل هذه السياسة محل(?!\p{L})/u, meant: 'وتحل هذه السياسة محل' },
  { printed: /(?<!\p{L})إجراء تعرض من خلالها(?!\p{L})/u, meant: 'إجراء تعرض من خلاله' },
  { printed: /(?<!\p{L})سجل المدني(?!\p{L})/u, meant: 'السجل المدني' },
  { printed: /(?<!\p{L})الغير ربحي(?!\p{L})/u, meant: 'غير الربحي' },
  { printed: /(?<!\p{L})المستفيدين الداخلي (?:أو|و)/u, meant: 'المستفيدين الداخليين' },
];

/** Words that look misprinted in a known way. */
export const misprintRule: LintRule = (policy) =>
  passagesOf(policy).flatMap((passage) =>
    misprints.flatMap(({ printed, meant }) => {
      const found = printed.exec(readableText(passage))?.[0];
      return found === undefined
        ? []
        : [{ code: 'likely-misprint', where: passage.where, text: found, about: `«${meant}»` } as const];
    }),
  );
