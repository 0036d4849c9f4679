import { describe, expect, it } from 'vitest';
import { declarationText } from '../../../../src/domain/policy/declaration-wording.ts';
import { shippedPolicy } from './policy-files.ts';

const { wording } = shippedPolicy('mabarrah').declaration;

describe('the declaration in words [declaration]', () => {
  it('speaks in the gender of whoever signs for themselves', () => {
    expect(declarationText(wording, { name: 'نورة', gender: 'female', onBehalfOf: null })).toBe(
      'أُقرّ أنا نورة بصحة البيانات والمعلومات المقدمة، وأنني مسؤولة مسؤولية مباشرة عنها.',
    );
    expect(declarationText(wording, { name: 'سعد', gender: 'male', onBehalfOf: null })).toBe(
      'أُقرّ أنا سعد بصحة البيانات والمعلومات المقدمة، وأنني مسؤول مسؤولية مباشرة عنها.',
    );
  });

  it('names the beneficiary and the capacity when someone signs for another', () => {
    const onBehalfOf = { beneficiary: 'مسجد الرحمة', capacity: 'ممثلًا' };
    expect(declarationText(wording, { name: 'سعد', gender: 'male', onBehalfOf })).toBe(
      'أُقرّ أنا سعد، نيابةً عن مسجد الرحمة بصفتي ممثلًا، بصحة البيانات والمعلومات المقدمة، وأنني مسؤول مسؤولية مباشرة عنها.',
    );
  });

  it('does not read a name as a placeholder, nor as a replacement pattern', () => {
    const onBehalfOf = { beneficiary: '{name} $& $1', capacity: 'وكيلةً' };
    expect(declarationText(wording, { name: '{capacity}', gender: 'female', onBehalfOf })).toContain(
      'أنا {capacity}، نيابةً عن {name} $& $1 بصفتي وكيلةً',
    );
  });
});
