import { join } from 'node:path';
import log from 'electron-log/node.js';

/** The kiosk's log: ids, codes and counts; never a name, a number of a person, or the content of a document. */
export type Log = {
  info(what: string, details?: unknown): void;
  warn(what: string, details?: unknown): void;
  error(what: string, details?: unknown): void;
};

const maxFileBytes = 1_000_000;

/** A log in a file of its own, nowhere else; what slips in is taken out before it is written. */
export function openLog(folder: string): Log {
  log.transports.console.level = false;
  log.transports.file.setAppName('Istiqbal');
  log.transports.file.level = 'info';
  log.transports.file.maxSize = maxFileBytes;
  log.transports.file.resolvePathFn = () => join(folder, 'kiosk.log');
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (what: string, details?: unknown): void => {
      log[level](redact(details === undefined ? what : `${what} ${inWords(details)}`));
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function inWords(details: unknown): string {
  if (details instanceof Error) return details.stack ?? details.message;
  return typeof details === 'string' ? details : JSON.stringify(details);
}

const uuid = /([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/giu;

/**
 * The second net under "ids only": numbers of seven digits and more, in any script and however they are grouped
 * (ID numbers, phones), and Arabic words (names, also inside paths). UUIDs stay.
 */
export function redact(text: string): string {
  const parts = text.split(uuid);
  return parts.map((part, index) => (index % 2 === 1 ? part : redactPart(part))).join('');
}

function redactPart(text: string): string {
  return text
    .replaceAll(/\p{scx=Arabic}+(?:[ \u00A0_-]+\p{scx=Arabic}+)*/gu, '…')
    .replaceAll(/\p{Nd}(?:[ \u00A0-]?\p{Nd}){6,}/gu, '#');
}
