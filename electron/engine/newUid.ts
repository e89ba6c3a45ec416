/** New identities (UUID v7, rising within a process): chance is drawn for many at once, since asking the system per row costs more than the row. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const SIZE = 16;
const pool = new Uint8Array(SIZE * 512);
let used = pool.length;
let milliseconds = 0;
let sequence = 0;

function drawn(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SIZE;
  return pool.subarray(used - SIZE, used);
}

/** A UUID v7 that sorts after those given before by this process (RFC 9562, 6.2: a counter within the millisecond). */
export function newUid(): string {
  const now = Date.now();
  const random = drawn();
  if (now > milliseconds) {
    milliseconds = now;
    // Starts low, so that it does not run over within the millisecond.
    sequence = ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0);
  } else sequence += 1;
  return v7({ random, msecs: milliseconds, seq: sequence });
}
