import { describe, expect, test } from 'vitest';
import { placeWarnings } from '../../../../main/engine/database/place.ts';

describe('warnings about where a file is', () => {
  test.each([
    ['C:\\Users\\dana\\OneDrive - Regional Council\\sorek.eshkol', 'OneDrive'],
    ['C:\\Users\\dana\\OneDrive\\Documents\\sorek.eshkol', 'OneDrive'],
    ['/home/dana/Dropbox/sorek.eshkol', 'Dropbox'],
    ['G:\\My Drive\\sorek.eshkol', 'Google Drive'],
    ['/Users/dana/Library/Mobile Documents/com~apple~CloudDocs/sorek.eshkol', 'iCloud'],
  ])('%s is synchronised by %s', (path, service) => {
    expect(placeWarnings(path, null)).toEqual([{ code: 'file.synchronised-folder', params: { service } }]);
  });

  test('a share of another machine', () => {
    expect(placeWarnings('\\\\server\\desk\\sorek.eshkol', null)).toEqual([{ code: 'file.network-folder', params: {} }]);
  });

  test.each([0x6969, 0xff534d42])('a network file system by its type %i', (type) => {
    expect(placeWarnings('/mnt/desk/sorek.eshkol', type)).toEqual([{ code: 'file.network-folder', params: {} }]);
  });

  test.each(['C:\\Users\\dana\\AppData\\Local\\Eshkol\\files\\sorek.eshkol', '/home/dana/boxes/dropbox-notes/sorek.eshkol', '\\\\?\\C:\\desk\\sorek.eshkol'])(
    'none for %s',
    (path) => {
      expect(placeWarnings(path, 0xef53)).toEqual([]);
    },
  );
});
