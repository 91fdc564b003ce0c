import { newModel } from '../../../../src/workbench/model';
import { fileNameFor, mediaType, nameFault, stemOf } from '../../../../src/workbench/page/files/file-names';

function named(name: string) {
  const book = newModel();
  book.setFileName(name);
  return book;
}

describe('the name of a file', () => {
  it('keeps its extension, whatever is typed', () => {
    expect(fileNameFor(named('Held.xlsm'), 'June')).toBe('June.xlsm');
    expect(fileNameFor(named('Held.xlsm'), ' June.xlsx ')).toBe('June.xlsm');
    expect(fileNameFor(named('Held.XLSX'), 'June 2.1')).toBe('June 2.1.XLSX');
  });

  it('gets one where it has none', () => {
    expect(fileNameFor(named('Held'), 'Held')).toBe('Held.xlsx');
    expect(stemOf(named('Held 1.2.xlsx'))).toBe('Held 1.2');
  });

  it('is refused when it is empty, or holds what no file name holds', () => {
    expect(['', '  ', '.xlsx'].map(nameFault)).toEqual(['empty', 'empty', 'empty']);
    expect(['a/b', 'a:b', 'what?', 'a\nb'].map(nameFault)).toEqual(['bad', 'bad', 'bad', 'bad']);
    expect(['June', 'Été 2.1', 'a&b'].map(nameFault)).toEqual([null, null, null]);
  });
});

describe('the media type of a file', () => {
  it('says whether it has macros', () => {
    expect(mediaType('a.xlsx')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(mediaType('a.XLSM')).toBe('application/vnd.ms-excel.sheet.macroEnabled.12');
  });
});
