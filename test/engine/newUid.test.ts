/** Identities: version 7, none twice, rising. */
import { validate, version } from 'uuid';
import { expect, it } from 'vitest';
import { newUid } from '@electron/engine/newUid';

it('gives identities of version 7 that rise and never repeat', () => {
  const made = Array.from({ length: 5000 }, newUid);
  expect(made.every((uid) => validate(uid) && version(uid) === 7)).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect([...made].sort()).toEqual(made);
});
