/**
 * Shows what a set-up step does and how long it took: one line that is rewritten on a terminal, a new line every few
 * seconds elsewhere. Also the error type whose text says what failed, why, and what to do.
 */
let stream = process.stdout;
let quiet = false;

/** Sends all progress to another stream; with `quiet`, steps that had nothing to do print nothing. */
export function configureProgress(options) {
  if (options.stream) stream = options.stream;
  if (options.quiet !== undefined) quiet = options.quiet;
}

/** A step that could not be done: what, why, and what the reader can do about it. */
export class SetupError extends Error {
  constructor(what, why, whatToDo) {
    super(`${what}: ${why}`);
    this.what = what;
    this.why = why;
    this.whatToDo = whatToDo;
  }
}

/** What a step answers when there was nothing to do. */
export function alreadyDone(detail) {
  return { alreadyDone: true, detail };
}

/** What a step answers when it ran but its result is bad; the caller shows the reason. */
export function badResult(detail) {
  return { bad: true, detail };
}

/** Seconds with one decimal, for people. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Prints one line. */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Runs one step and shows it. `work` gets a function to tell how far it is; it may return a text for the closing line
 * or `alreadyDone(text)` or `badResult(text)`. Errors are shown and thrown on.
 */
export async function step(title, work) {
  const started = Date.now();
  const rewrites = Boolean(stream.isTTY);
  let detail = '';
  let lastLine = 0;
  const elapsed = () => Date.now() - started;
  const draw = () => {
    if (elapsed() < 1500) return;
    const text = `  … ${title}${detail ? `: ${detail}` : ''} (${Math.round(elapsed() / 1000)} s)`;
    if (rewrites) {
      stream.write(`\r\x1b[2K${text.slice(0, (stream.columns || 100) - 1)}`);
      return;
    }
    const pause = elapsed() < 30_000 ? 5000 : 15_000;
    if (lastLine !== 0 && Date.now() - lastLine < pause) return;
    lastLine = Date.now();
    say(text);
  };
  const timer = setInterval(draw, 500);
  const clear = () => {
    clearInterval(timer);
    if (rewrites) stream.write('\r\x1b[2K');
  };
  try {
    const result = await work((text) => {
      detail = text;
    });
    clear();
    const skipped = typeof result === 'object' && result?.alreadyDone;
    const bad = typeof result === 'object' && result?.bad;
    const text = typeof result === 'string' ? result : skipped || bad ? result.detail : '';
    if (!(quiet && skipped)) {
      say(`  ${bad ? '✗' : '✓'} ${title}${text ? `: ${text}` : ''}${skipped ? '' : ` (${seconds(elapsed())})`}`);
    }
    return result;
  } catch (error) {
    clear();
    say(`  ✗ ${title} (${seconds(elapsed())})`);
    throw error;
  }
}

/** Runs a script's main function; a failure is explained and ends the process with code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (error instanceof SetupError) {
      say(`\n${error.what} failed.\n  Why:        ${indent(error.why)}\n  What to do: ${indent(error.whatToDo)}`);
    } else {
      say(`\n${error?.stack ?? error}`);
    }
    process.exitCode = 1;
  }
}

function indent(text) {
  return String(text).trim().replaceAll('\n', '\n              ');
}
