/** A reader that works inside the test's own process: for tests of what is done with a file, not of the process that reads it. */
import type { Reader } from '@electron/importers/readerProcess';

export function readerHere(): Reader {
  return {
    run: (kind, input, options = {}) => kind.run(input, { onProgress: (fraction) => options.onProgress?.(fraction) }),
    close: () => undefined,
  };
}
