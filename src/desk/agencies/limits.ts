const mb = 1024 * 1024;

/**
 * What a directory file may be at most. 20,000 services are some 40 MB of JSON; beyond these a file is a mistake
 * or an attack. Kept in one place, and named in docs/handbook/agency-directory.md.
 */
export const directoryLimits = {
  archiveEntries: 200,
  /** Of one file in an archive, unpacked. */
  entryBytes: 128 * mb,
  /** Of all of them together. */
  unpackedBytes: 256 * mb,
  /** A file that unpacks to more than this many times its size is refused once it is larger than `ratioFreeBytes`. */
  ratio: 150,
  ratioFreeBytes: 4 * mb,
  services: 50_000,
  rows: 600_000,
  /** Of one row of a CSV file, in characters. */
  rowLength: 200_000,
  /** Of one agency in a JSON file, in characters. */
  agencyLength: 64 * mb,
  /** Braces and brackets within each other. */
  depth: 40,
  /** Faults that are shown; beyond them they are only counted. */
  faults: 2000,
} as const;
export type DirectoryLimits = { readonly [name in keyof typeof directoryLimits]: number };
