import type { DeskError, ErrorCode } from './contract/errors.ts';

/** The desk refuses a call, and says which field is at fault. Nothing of the call is kept. */
export class Refusal extends Error {
  readonly error: DeskError;

  constructor(code: ErrorCode, field?: string, params?: Record<string, string | number>) {
    super(code);
    this.name = 'Refusal';
    this.error = {
      code,
      ...(field === undefined ? {} : { field }),
      ...(params === undefined ? {} : { params }),
    };
  }
}
