/** Keeps the schema library from trying to make code at run time, which the page's content policy forbids. Runs before that library is loaded, so it sets the library's own global rather than importing it. */

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
