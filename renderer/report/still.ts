/** Waits until a page has stopped changing: fonts loaded, pictures decoded, charts drawn. The page is never seen, so nothing here waits for a frame. */

/** Milliseconds without a change that count as still. */
const QUIET = 80;
/** Longest wait for that; what is drawn by then is printed. */
const LIMIT = 8000;

/** Every weight that pages use, so that text is measured in its own letters. */
const faces = [
  '400 12px "Report Sans"',
  '600 12px "Report Sans"',
  '400 12px "Report Serif"',
  '600 12px "Report Serif"',
];

/** Loads the fonts of the pages. */
export async function loadFonts(): Promise<void> {
  // The second text makes the extended Latin part load too (ĳ, ł, ő).
  await Promise.all(faces.flatMap((face) => [document.fonts.load(face, 'a'), document.fonts.load(face, 'ĳ')]));
}

async function decodePictures(root: Element): Promise<void> {
  // A picture that cannot be decoded leaves its place empty; that is no reason to print nothing.
  await Promise.all([...root.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
}

/** Resolves when nothing under `root` has changed for a moment. */
export async function whenStill(root: Element): Promise<void> {
  await loadFonts();
  await decodePictures(root);
  await new Promise<void>((done) => {
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(limit);
      done();
    };
    let quiet = setTimeout(finish, QUIET);
    const limit = setTimeout(finish, LIMIT);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(finish, QUIET);
    });
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}
