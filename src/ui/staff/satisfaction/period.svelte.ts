import type { InputOf } from '../../../desk/contract/contract.ts';

type PeriodInput = InputOf<'satisfaction.results'>['period'];
export type SpanChoice = PeriodInput['span'];

/** The period that is asked for: kept while the person goes from part to part of the page. */
export class PeriodChoice {
  span = $state<SpanChoice>('month');
  calendar = $state<'hijri' | 'gregorian'>('hijri');
  from = $state('');
  until = $state('');

  get input(): PeriodInput {
    return this.span === 'chosen'
      ? { span: 'chosen', from: this.from, until: this.until }
      : { span: this.span, calendar: this.calendar };
  }
}
