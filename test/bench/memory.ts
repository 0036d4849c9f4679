import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of a group hold, in MB (2^20 bytes). */
export type Memory = {
  processes: number;
  /** Resident sets added up: pages that several processes share count once for each. */
  residentMb: number;
  /** Shared pages divided among those who share them: what the machine would have back. */
  proportionalMb: number;
};

const kbPerMb = 1024;

/** Adds up the memory of all processes of a process group, from /proc; null where there is none. */
export function memoryOfGroup(leader: number): Memory | null {
  if (process.platform !== 'linux') return null;
  const members = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && groupOf(name) === leader);
  const sum = (read: (member: string) => number): number =>
    members.reduce((total, member) => total + read(member), 0) / kbPerMb;
  return {
    processes: members.length,
    residentMb: sum((member) => kbOf(`/proc/${member}/status`, 'VmRSS')),
    proportionalMb: sum((member) => kbOf(`/proc/${member}/smaps_rollup`, 'Pss')),
  };
}

function groupOf(member: string): number | null {
  const stat = readIfThere(`/proc/${member}/stat`);
  // The program's name stands in brackets and may hold spaces and brackets of its own.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[2] === undefined ? null : Number(fields[2]);
}

function kbOf(file: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(readIfThere(file) ?? '');
  return Number(found?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
