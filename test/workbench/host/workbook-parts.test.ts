/** Names, settings, custom XML, conditional formats and data validation, through the real client. */
import { openOffice } from '../../support/office';

describe('names', () => {
  it('are made of ranges and formulas, and found again', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('Held', sheet.getRange('B2:C3'));
      sheet.names.add('Rate', '=0.2');
      const held = context.workbook.names.getItem('held').load('name,formula,type,scope');
      const range = context.workbook.names.getItem('Held').getRange().load('address');
      const byName = sheet.getRange('Held').load('address');
      const none = context.workbook.names.getItemOrNullObject('Rate').load('name');
      await context.sync();
      expect([held.name, held.formula, held.type, held.scope]).toEqual([
        'Held',
        '=Sheet1!$B$2:$C$3',
        'Range',
        'Workbook',
      ]);
      expect([range.address, byName.address, none.isNullObject]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2:C3', true]);
    });
    expect(model.names.map(({ name, sheetId }) => [name, sheetId === null])).toEqual([
      ['Held', true],
      ['Rate', false],
    ]);
  });
});

describe('settings', () => {
  it('keep what JSON can say', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      context.workbook.settings.add('columns', { part: 3, list: ['a'] });
      const found = context.workbook.settings.getItem('columns').load('key,value');
      const none = context.workbook.settings.getItemOrNullObject('other').load('value');
      await context.sync();
      expect([found.key, found.value, none.isNullObject]).toEqual(['columns', { part: 3, list: ['a'] }, true]);
      found.delete();
      await context.sync();
    });
    expect(model.settings.size).toBe(0);
  });
});

describe('custom XML parts', () => {
  const xml = '<state xmlns="urn:held"><a/></state>';

  it('are added, found by their namespace, replaced and deleted', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const none = customXmlParts.getByNamespace('urn:held').getOnlyItemOrNullObject().load('id');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      customXmlParts.add(xml);
      const part = customXmlParts.getByNamespace('urn:held').getOnlyItemOrNullObject().load('id,namespaceUri');
      const before = part.getXml();
      part.setXml(xml.replace('<a/>', '<b/>'));
      const after = part.getXml();
      await context.sync();
      expect([part.namespaceUri, before.value, after.value]).toEqual(['urn:held', xml, xml.replace('<a/>', '<b/>')]);
      part.delete();
      await context.sync();
    });
    expect(model.customXmlParts).toEqual([]);
  });

  it('that are two of one namespace are no only one', async () => {
    const { Excel, model } = openOffice();
    model.addCustomXml(xml);
    model.addCustomXml(xml);
    const asking = Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace('urn:held').getOnlyItemOrNullObject().load('id');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

describe('conditional formats', () => {
  it('with a formula of one’s own are added over several areas, listed and deleted', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const format = sheet.getRanges('A1:A4,C1:C4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1>1';
      format.custom.format.fill.color = '#FFF2CC';
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      const { borders } = format.custom.format;
      for (const side of [borders.getItem('EdgeTop'), borders.left]) {
        side.style = 'Continuous';
        side.color = '#C00000';
      }
      borders.load('items/sideIndex,items/style');
      await context.sync();
      expect(borders.items.map(({ sideIndex, style }) => [sideIndex, style])).toEqual([
        ['EdgeTop', 'Continuous'],
        ['EdgeBottom', 'None'],
        ['EdgeLeft', 'Continuous'],
        ['EdgeRight', 'None'],
      ]);
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type,items/stopIfTrue,items/custom/rule/formula');
      await context.sync();
      expect(formats.items.map((item) => [item.type, item.stopIfTrue, item.custom.rule.formula])).toEqual([
        ['Custom', true, '=$A1>1'],
      ]);
      const areas = formats.items[0]?.getRanges().load('address');
      await context.sync();
      expect(areas?.address).toBe('Sheet1!A1:A4,Sheet1!C1:C4');
    });
    expect(model.activeSheet.conditionalFormats).toMatchObject([
      {
        formula: '$A1>1',
        look: { fill: '#FFF2CC', bold: true, border: { color: '#C00000', sides: ['top', 'left'] } },
        type: 'expression',
      },
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('E1:E9').conditionalFormats.clearAll();
      const count = sheet.getRange('A2').conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      sheet.getRange('A2').conditionalFormats.getItemAt(0).delete();
      await context.sync();
    });
    expect(model.activeSheet.conditionalFormats).toEqual([]);
  });

  it('come before those that were there', async () => {
    const { Excel, model } = openOffice();
    model.activeSheet.addConditionalFormat([{ top: 0, left: 0, bottom: 3, right: 0 }], 'TRUE');
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      conditionalFormats.add('Custom').custom.rule.formula = '=FALSE';
      conditionalFormats.load('items/priority,items/custom/rule/formula');
      await context.sync();
      expect(conditionalFormats.items.map((item) => [item.priority, item.custom.rule.formula])).toEqual([
        [0, '=FALSE'],
        [1, '=TRUE'],
      ]);
    });
  });

  it('of other kinds are not made here, and it says so', async () => {
    const { Excel } = openOffice();
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});

describe('data validation', () => {
  it('lists what may be chosen, and bounds numbers', async () => {
    const { Excel, model } = openOffice();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const lane = sheet.getRange('A1:A3').dataValidation;
      lane.rule = { list: { inCellDropDown: true, source: 'A,B' } };
      const count = sheet.getRange('B1').dataValidation;
      count.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      lane.load('type,rule');
      count.load('type,rule');
      const none = sheet.getRange('C1').dataValidation.load('type');
      const mixed = sheet.getRange('A1:B1').dataValidation.load('type');
      await context.sync();
      expect([lane.type, count.type, none.type, mixed.type]).toEqual(['List', 'WholeNumber', 'None', 'Inconsistent']);
      expect(lane.rule).toEqual({ list: { inCellDropDown: true, source: 'A,B' } });
      expect(count.rule).toEqual({ wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } });
      sheet.getRange('A2').dataValidation.clear();
      await context.sync();
    });
    const { activeSheet } = model;
    expect([0, 1, 2].map((row) => activeSheet.validation(row, 0)?.formula1 ?? null)).toEqual(['"A,B"', null, '"A,B"']);
    expect(activeSheet.validation(0, 1)?.operator).toBe('greaterThanOrEqual');
  });
});

it('says how numbers and dates are written, and that calculation can be suspended', async () => {
  const { Excel } = openOffice();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculationMode = 'Manual';
    application.load('calculationMode,cultureInfo/name');
    application.cultureInfo.numberFormat.load('numberDecimalSeparator');
    await context.sync();
    expect([application.calculationMode, application.cultureInfo.name]).toEqual(['Manual', 'en-US']);
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe('.');
  });
});
