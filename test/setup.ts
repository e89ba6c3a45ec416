/** Runs before every test file: screens may take their time on a busy machine; a test that waits for something waits long enough. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}

export {};
