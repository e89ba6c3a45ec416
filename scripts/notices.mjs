/**
 * `npm run notices`: writes resources/THIRD-PARTY-NOTICES.txt for everything that ships, and refuses a licence that is
 * not on the list of scripts/lib/notices.mjs.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, noticesText, shippedPackages } from './lib/notices.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { root } from './lib/paths.mjs';
import { runMain, say, SetupError } from './lib/progress.mjs';

await runMain(async () => {
  await ensurePackages();
  writeNotices();
});

/** Writes the file; throws when a licence may not ship. */
export function writeNotices() {
  const packages = shippedPackages(root);
  const refused = packages.filter(({ license }) => !isAllowed(license));
  if (refused.length > 0) {
    throw new SetupError(
      'Checking the licences of what ships',
      refused.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
      'Use another package, or add the licence to the list in scripts/lib/notices.mjs after reading it.',
    );
  }
  writeFileSync(join(root, 'resources', 'THIRD-PARTY-NOTICES.txt'), noticesText(packages));
  say(`${packages.length} packages in resources/THIRD-PARTY-NOTICES.txt.`);
}
