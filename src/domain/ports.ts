/** The time. The domain has no clock of its own, so that a visit can be played on any day. */
export type Clock = {
  now(): Date;
};

/** New identifiers: UUID text (RFC 9562), unique for good. */
export type Ids = {
  next(): string;
};

/** Unpredictable bytes for salts and keys. */
export type Random = {
  bytes(count: number): Uint8Array;
};
