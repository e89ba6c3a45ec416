/** The map of moving house in a real file, as an exporter is given it. */
import type { JourneyExportInput } from '@electron/exporters/journeys/input';
import { ask, newDocument, run, testFolder, testServices } from '../../engine/support/documents';
import { readerHere } from '../../importers/workbooks';

/** Takes the touchpoints and the map in, makes a to-be beside it, and gives what an export is made from. */
export async function movingHouse(language: 'nl' | 'en' = 'nl'): Promise<JourneyExportInput> {
  const folder = testFolder();
  const document = newDocument(folder.file('a.cxw'), testServices({ reader: readerHere }));
  try {
    await run(document, 'import.run', { file: 'test/fixtures/energie/contactmomenten.csv' });
    await run(document, 'import.run', {
      file: 'test/fixtures/energie/organisatie.csv',
      options: { kind: 'organisation' },
    });
    await run(document, 'journey.importRun', { file: 'test/fixtures/energie/klantreis-verhuizen.csv' });
    const [journey] = await ask(document, 'journey.list', {});
    const id = journey!.id;
    const { value } = await run(document, 'journey.duplicate', { id, as: 'toBe' });
    const wished = await ask(document, 'journey.map', { id: value.id });
    for (const moment of wished.moments) await run(document, 'journeyScore.set', { moment: moment.id, emotional: 8 });
    return {
      map: await ask(document, 'journey.map', { id }),
      lists: await ask(document, 'lists.all', {}),
      language,
      engagement: 'Klantbeleving Voltwijs',
      client: 'Voltwijs',
      date: '2026-11-21',
    };
  } finally {
    document.close();
    folder.remove();
  }
}
