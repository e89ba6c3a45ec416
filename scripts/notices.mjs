/**
 * `npm run notices`: writes resources/THIRD-PARTY-NOTICES.txt for everything that ships, and refuses a licence that is
 * not on the list of scripts/lib/notices.mjs.
 */
import { writeNotices } from './lib/notices.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runMain, say } from './lib/progress.mjs';

await runMain(async () => {
  await ensurePackages();
  say(`${writeNotices()} packages in resources/THIRD-PARTY-NOTICES.txt.`);
});
