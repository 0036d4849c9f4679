/** The time. The domain has no clock of its own, so that a visit can be played on any day. */
export interface Clock {
  now(): Date;
}

/** New identifiers: UUID text (RFC 9562), unique for good. */
export interface Ids {
  next(): string;
}

/** Unpredictable bytes for salts and keys. */
export interface Random {
  bytes(count: number): Uint8Array;
}
