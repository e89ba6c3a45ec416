// @vitest-environment jsdom
/** Files dropped on the window: opened, imported or refused. */
import { useNotices } from '@renderer/api';
import { kindOfFile, takeDropped } from '@renderer/app/DropTarget';
import { useNavigation } from '@renderer/app/navigation';
import { createText } from '@shared/i18n';
import { afterEach, describe, expect, it } from 'vitest';
import { startApi, stopApi } from '@test/renderer/support/render';

afterEach(stopApi);

const file = (name: string) => new File(['x'], name);

describe('a file dropped on the window', () => {
  it('is told apart by its name', () => {
    expect(kindOfFile('Voltwijs.CXW')).toBe('document');
    expect(kindOfFile('tabel.xlsx')).toBe('spreadsheet');
    expect(kindOfFile('gesprek.vtt')).toBe('interview');
    expect(kindOfFile('foto.png')).toBe('other');
  });

  it('opens when it is an engagement', async () => {
    const fake = await startApi({ host: { 'document.openDropped': () => ({ ok: true }) } });
    await takeDropped(file('a.cxw'), true);
    expect(fake.callsOf('document.openDropped')).toEqual([{ token: 'dropped-1' }]);
  });

  it('goes to the import when it is a spreadsheet', async () => {
    await startApi();
    await takeDropped(file('tabel.ods'), true);
    expect(useNavigation.getState().place).toMatchObject({ screen: 'import', params: { file: { name: 'tabel.ods' } } });
  });

  it('goes to the interviews when it is the text of a conversation', async () => {
    await startApi();
    await takeDropped(file('gesprek.docx'), true);
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'interviews',
      params: { files: [{ name: 'gesprek.docx' }] },
    });
  });

  it('is refused with the way on when there is nothing to import into', async () => {
    const fake = await startApi({ window: { document: null } });
    await takeDropped(file('tabel.ods'), false);
    const [notice] = useNotices.getState().notices;
    expect(notice?.text(createText('nl'))).toContain('Open eerst een opdracht');
    expect(fake.callsOf('document.openDropped')).toEqual([]);
  });
});
