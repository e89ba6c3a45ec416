/** The scripts are plain JavaScript without types; their tests check what they answer. */
declare module '*.mjs';
