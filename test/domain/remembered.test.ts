import { remembered } from '../../src/domain/remembered';

describe('remembered', () => {
  it('works each distinct text out once', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    expect(['ab', 'c', 'ab', '', ''].map(lengthOf)).toEqual([2, 1, 2, 0, 0]);
    expect(asked).toEqual(['ab', 'c', '']);
  });

  it('keeps to itself what another one worked out', () => {
    const upper = remembered((text) => text.toUpperCase());
    const lower = remembered((text) => text.toLowerCase());
    expect([upper('Ab'), lower('Ab')]).toEqual(['AB', 'ab']);
  });
});
