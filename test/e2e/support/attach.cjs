/**
 * Loaded into the program before its own code (`electron -r attach.cjs FOLDER`): holds back "ready" until playwright has
 * attached and calls __playwright_run. Without it a window that is just being made at that moment can hang the launch.
 * Unlike playwright's own loader it switches nothing on or off.
 */
const { app } = require('electron');

process.argv.splice(process.argv.indexOf('-r'), 2);

const reallyReady = app.whenReady();
const emit = app.emit.bind(app);
let readyArguments = [];
let attached = false;
let release;
const ready = new Promise((done) => {
  release = done;
});

app.emit = (event, ...args) => {
  if (event !== 'ready' || attached) return emit(event, ...args);
  readyArguments = args;
  return app.listenerCount('ready') > 0;
};
app.isReady = () => attached;
app.whenReady = () => ready;

globalThis.__playwright_run = async () => {
  await reallyReady;
  attached = true;
  release();
  emit('ready', ...readyArguments);
};
