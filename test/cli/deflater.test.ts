import { inflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';
import fc from 'fast-check';
import { deflater } from '../../src/cli/deflater';

describe('stretches that are deflated one by one', () => {
  it('are one stream that any inflate reads', () => {
    const stretches = fc.array(fc.uint8Array({ maxLength: 2000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(stretches, fc.constantFrom(1, 3, 6), (pieces, level) => {
        const packed = Buffer.concat(pieces.map((piece, at) => deflater(piece, level, at === pieces.length - 1)));
        const whole = Buffer.concat(pieces);
        expect(Buffer.compare(inflateRawSync(packed), whole)).toBe(0);
        expect(Buffer.compare(inflateSync(packed), whole)).toBe(0);
      }),
    );
  });
});
