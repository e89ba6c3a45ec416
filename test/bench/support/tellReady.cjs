/** Loaded into a program before its own code (`electron -r tellReady.cjs FOLDER`): writes `ready` when what CXW_BENCH_SELECTOR names is painted in its first window. */
const { app } = require('electron');

process.argv.splice(process.argv.indexOf('-r'), 2);
const selector = process.env.CXW_BENCH_SELECTOR;

const waitForPaint = `new Promise((done) => {
  const look = () =>
    document.querySelector(${JSON.stringify(selector)}) === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => setTimeout(done, 0));
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    if (contents.getType() !== 'window') return;
    contents.executeJavaScript(waitForPaint).then(
      () => process.stdout.write('ready\n'),
      () => undefined,
    );
  });
});
