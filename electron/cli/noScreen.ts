/** A machine without a screen, where Electron would end in a crash: a command that draws pages borrows one, a window says what it needs. */
import { spawn } from 'node:child_process';
import { createText } from '@shared/i18n';
import { localeOfEnvironment } from './language';

/** Does the same command again on a virtual screen (Xvfb), and answers its exit code; 1 with a message when the machine has none. */
export function runOnVirtualScreen(): Promise<number> {
  return new Promise((done) => {
    const child = spawn('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)], { stdio: 'inherit' });
    child.once('error', () => done(sayNoScreen('host.noScreenToDraw')));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Says on the standard error output what is missing and what to do; answers the exit code. */
export function sayNoScreen(message: 'host.noScreenToDraw' | 'host.noScreen'): number {
  const text = createText(localeOfEnvironment(process.env));
  process.stderr.write(`${text(message)}\n`);
  return 1;
}
