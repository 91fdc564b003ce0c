import type { Finding, Severity } from '../../../src/domain/model';
import type { Area } from '../../../src/domain/sheet';
import { areaName } from '../../../src/workbook/address';
import { MOST_AREAS, markedAreas } from '../../../src/workbook/write/marks';

function finding(severity: Severity, cells: readonly Area[], sheet = 'Held'): Finding {
  return {
    rule: 'lane-missing',
    family: 'identity',
    severity,
    line: 0,
    cells: cells.map((cell) => ({ sheet, ...cell })),
    values: { row: 2, qty: null },
    fix: null,
  };
}

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
const columns = { left: 1, right: 9 };

test('the cells of errors on the held sheet are marked; warnings, infos and other sheets are not', () => {
  const findings = [
    finding('error', [cell(1, 3), cell(2, 3), cell(4, 5)]),
    finding('error', [cell(2, 3)]),
    finding('error', [cell(1, 3)], 'Orders'),
    finding('warning', [cell(7, 3)]),
    finding('info', [cell(8, 3)]),
  ];
  expect(markedAreas(findings, 'Held', columns).map(areaName)).toEqual(['D2:D3', 'F5']);
});

const scattered = (count: number, step: number): Finding[] =>
  Array.from({ length: count }, (_, index) => finding('error', [cell(step * index, 3 + (index % 2))]));

test('up to 500 areas each cell is marked by itself', () => {
  expect(markedAreas(scattered(MOST_AREAS, 1), 'Held', columns)).toHaveLength(MOST_AREAS);
});

test('beyond 500 areas whole rows of the held range are marked', () => {
  expect(markedAreas(scattered(MOST_AREAS + 1, 1), 'Held', columns).map(areaName)).toEqual(['B1:J501']);
});

test('beyond 500 stretches of rows the first 500 are marked', () => {
  const areas = markedAreas(scattered(MOST_AREAS + 20, 2), 'Held', columns).map(areaName);
  expect(areas).toHaveLength(MOST_AREAS);
  expect([areas[0], areas[1], areas.at(-1)]).toEqual(['B1:J1', 'B3:J3', 'B999:J999']);
});
