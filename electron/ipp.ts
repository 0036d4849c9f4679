/** As much of IPP (RFC 8010 and 8011, and CUPS's additions) as asking what became of a print takes. */
import { request } from 'node:http';

/** Where the print system listens: a socket's path, or a host and its port. */
export type IppServer = { socketPath: string } | { host: string; port: number };

/** A group of attributes that the answer holds: one job, or one printer. */
export type IppGroup = ReadonlyMap<string, readonly (string | number | boolean)[]>;
export type IppAnswer = { status: number; groups: readonly IppGroup[] };

export const ippOperations = { getJob: 0x0009, getPrinters: 0x4002 } as const;
/** The job or printer is not there (any more). */
export const ippNotFound = 0x0406;

type Asked = { uri?: { name: 'job-uri' | 'printer-uri'; value: string }; attributes: readonly string[] };

const timeLimitMs = 5000;
const version = 0x0101;
const tags = { operation: 0x01, end: 0x03, charset: 0x47, language: 0x48, uri: 0x45, keyword: 0x44 };
const lastDelimiter = 0x0f;
const numberTags = [0x21, 0x23];
const booleanTag = 0x22;

/** Asks the print system. Throws when it does not answer, or not in IPP. */
export function askIpp(
  server: IppServer,
  operation: (typeof ippOperations)[keyof typeof ippOperations],
  asked: Asked,
): Promise<IppAnswer> {
  const body = encode(operation, asked);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...server,
        method: 'POST',
        path: '/',
        timeout: timeLimitMs,
        headers: { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(decode(Buffer.concat(chunks)));
          } catch {
            reject(new Error('The print system gave no answer in IPP'));
          }
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('The print system did not answer in time')));
    sent.on('error', reject);
    sent.end(body);
  });
}

function encode(operation: number, { uri, attributes }: Asked): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(version, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  return Buffer.concat([
    head,
    Buffer.from([tags.operation]),
    attribute(tags.charset, 'attributes-charset', 'utf-8'),
    attribute(tags.language, 'attributes-natural-language', 'en'),
    ...(uri === undefined ? [] : [attribute(tags.uri, uri.name, uri.value)]),
    // The second and later values of an attribute have no name.
    ...attributes.map((value, index) =>
      attribute(tags.keyword, index === 0 ? 'requested-attributes' : '', value),
    ),
    Buffer.from([tags.end]),
  ]);
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([tag]), withLength(name), withLength(value)]);
}

function withLength(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function decode(bytes: Buffer): IppAnswer {
  const status = bytes.readUInt16BE(2);
  const groups: Map<string, (string | number | boolean)[]>[] = [];
  let last: (string | number | boolean)[] = [];
  let at = 8;
  const take = (): Buffer => {
    const length = bytes.readUInt16BE(at);
    const taken = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    return taken;
  };
  for (;;) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === tags.end) break;
    if (tag <= lastDelimiter) {
      groups.push(new Map());
      continue;
    }
    const name = take().toString('utf8');
    const value = valueOf(tag, take());
    if (name === '') last.push(value);
    else groups.at(-1)?.set(name, (last = [value]));
  }
  // The first group is about the question, not what was asked for.
  return { status, groups: groups.slice(1) };
}

function valueOf(tag: number, value: Buffer): string | number | boolean {
  if (numberTags.includes(tag)) return value.readInt32BE(0);
  if (tag === booleanTag) return value.readUInt8(0) === 1;
  return value.toString('utf8');
}
