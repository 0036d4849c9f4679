import { typedText } from './call.ts';

const mb = 1024 * 1024;

/**
 * The kinds of file that a person may bring into the desk, by the system's own dialog in the staff window:
 * what the dialog offers, and what the desk reads at most.
 */
export const fileKinds = {
  /** An association's policy (docs/policy-file.md). */
  policy: { extensions: ['json'], limitMb: 2 },
  /** A document to be read inside the kiosk. */
  pdf: { extensions: ['pdf'], limitMb: 30 },
  /** A paper kept with a file: scanned, photographed or sent. */
  attachment: { extensions: ['pdf', 'png', 'jpg', 'jpeg'], limitMb: 10 },
  /** A directory of agencies: HSDS, or a plain sheet. */
  directory: { extensions: ['xlsx', 'csv', 'json', 'zip', 'txt'], limitMb: 64 },
  /** The association's logo or letterhead. */
  picture: { extensions: ['png', 'jpg', 'jpeg'], limitMb: 5 },
} as const satisfies Record<string, { extensions: readonly string[]; limitMb: number }>;

export type FileKind = keyof typeof fileKinds;

/** The most bytes that the desk reads of a file of this kind. */
export function limitBytes(kind: FileKind): number {
  return fileKinds[kind].limitMb * mb;
}

/** True for the words of a kind. */
export function isFileKind(kind: unknown): kind is FileKind {
  return typeof kind === 'string' && Object.hasOwn(fileKinds, kind);
}

/**
 * A call that reads a file names it as `filePath`: the door lets it through only when a person chose that file
 * (`window.desk.chooseFile`), and the desk reads it by `readChosenFile`.
 */
export const filePathSchema = typedText(4000);
