import { folderOf, partKey, relationshipsPartOf, targetNames } from '../../src/xlsx/part-names';

describe('names of parts', () => {
  it.each([
    ['xl/Workbook.XML', 'xl/workbook.xml'],
    ['/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl\\workbook.xml', 'xl/workbook.xml'],
    ['xl/sheet%201.xml', 'xl/sheet 1.xml'],
    ['xl/50%.xml', 'xl/50%.xml'],
  ])('%s is looked up as %s', (name, key) => {
    expect(partKey(name)).toBe(key);
  });

  it('stand in folders, which hold their relationships', () => {
    expect([folderOf('xl/a.xml'), folderOf('a.xml')]).toEqual(['xl/', '']);
    expect(['xl/a.xml', 'a.xml', ''].map(relationshipsPartOf)).toEqual(['xl/_rels/a.xml.rels', '_rels/a.xml.rels', '_rels/.rels']);
  }); // prettier-ignore

  it.each([
    ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['.\\worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../customXml/item1.xml', 'customXml/item1.xml'],
    ['../../../a.xml', 'a.xml'],
    [' a.xml ', 'xl/a.xml'],
  ])('a target %s of xl/workbook.xml is %s', (target, name) => {
    expect(targetNames('xl/workbook.xml', target)[0]).toBe(name);
  });

  it('may also be meant from the top', () => {
    expect(targetNames('xl/workbook.xml', 'xl/styles.xml')).toEqual(['xl/xl/styles.xml', 'xl/styles.xml']);
  });
});
