/** What a program and its children use, read from /proc (Linux only). */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of processor time in a second; the same on every Linux in use. */
const TICKS_PER_SECOND = 100;

/** The process and all that descend from it. */
export function processTree(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const own = Number(name);
    if (!Number.isInteger(own)) continue;
    const parent = Number(statOf(own)[1] ?? Number.NaN);
    children.set(parent, [...(children.get(parent) ?? []), own]);
  }
  const found = [pid];
  for (let index = 0; index < found.length; index += 1) found.push(...(children.get(found[index] ?? -1) ?? []));
  return found;
}

/** The fields of /proc/PID/stat after the name, which may hold spaces; none when the process has ended. */
function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Memory of all of them in MB, each shared page counted once (PSS). */
export function proportionalMemory(pids: readonly number[]): number {
  let kilobytes = 0;
  for (const pid of pids) {
    try {
      const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
      kilobytes += Number(found?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

/** Seconds of processor time that all of them used so far. */
export function processorTime(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of pids) {
    const stat = statOf(pid);
    ticks += Number(stat[11] ?? 0) + Number(stat[12] ?? 0);
  }
  return ticks / TICKS_PER_SECOND;
}
