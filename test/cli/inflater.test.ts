import { randomBytes } from 'node:crypto';
import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { inflater } from '../../src/cli/inflater';
import { openWorkbook, takeSnapshot, WorkbookError } from '../../src/xlsx';
import { inflateEntry, readEntryWhole, readZip } from '../../src/xlsx/zip';
import { bookBytes } from './books';

const BOOK = bookBytes({
  Held: [['Lot', 'Qty', 'Lane'], ...Array.from({ length: 500 }, (_, at) => [`L${at}`, at, 'Hold'])],
});

describe('the inflater of Node', () => {
  it('gives back what any deflate packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(Buffer.compare(inflater(deflateSync(bytes), bytes.length), bytes)).toBe(0);
      }),
    );
  });

  it('stops where the data grows beyond its stated size', () => {
    const packed = deflateSync(new Uint8Array(1_000_000));
    expect(() => inflater(packed, 1000)).toThrow();
  });

  it('throws at data that is cut off', () => {
    const packed = deflateSync(new Uint8Array(randomBytes(10_000)));
    expect(() => inflater(packed.subarray(0, 5000), 10_000)).toThrow();
  });

  it('reads every part as the inflater that runs everywhere does', () => {
    for (const entry of readZip(BOOK)) {
      expect(Buffer.compare(readEntryWhole(entry, inflater), readEntryWhole(entry))).toBe(0);
    }
  });

  it('calls a part damaged that is cut off, that is larger than stated, or that is not what was packed', () => {
    const [entry] = readZip(BOOK);
    if (entry === undefined) throw new Error('Expected an entry');
    const damages = [
      { ...entry, packed: entry.packed.subarray(0, entry.packed.length - 5) },
      { ...entry, size: entry.size - 1 },
      { ...entry, crc: entry.crc ^ 1 },
    ];
    for (const damage of damages) {
      expect(() => {
        inflateEntry(damage, () => undefined, inflater);
      }).toThrow(WorkbookError);
    }
  });

  it('gives the same snapshot', () => {
    const [own, nodes] = [
      takeSnapshot(openWorkbook(BOOK, 'b.xlsx')),
      takeSnapshot(openWorkbook(BOOK, 'b.xlsx', inflater)),
    ];
    expect(nodes.sheets[0]?.columns).toEqual(own.sheets[0]?.columns);
    expect(nodes.sheets[0]?.rowCount).toBe(501);
  });
});
