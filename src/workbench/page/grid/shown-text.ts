/** What a cell shows in a column of a certain width. */
import { isFault, type CellValue } from '../../../domain/sheet';
import type { Across } from './classes';
import { surelyFits, textWidth, type Font } from './fonts';

/** Where `general` puts a value: numbers right, truth values and errors in the middle, texts left. */
export function acrossOf(horizontal: 'general' | Across, value: CellValue): Across {
  if (horizontal !== 'general') return horizontal;
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean') return 'center';
  return isFault(value) && value.fault === 'error' ? 'center' : 'left';
}

/**
 * A number that does not fit is never cut off, since what is left of it would be another number: `General` ones lose
 * decimals, others become `####`.
 */
export function fittedNumber(value: number, text: string, format: string, font: Font, room: number): string {
  if (surelyFits(text, font, room) || textWidth(text, font) <= room) return text;
  const rounded = format === 'General' ? roundedToFit(value, font, room) : null;
  return rounded ?? '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, textWidth('#', font)))));
}

function roundedToFit(value: number, font: Font, room: number): string | null {
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  if (!isSmall && Math.abs(value) < 1e11) {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const text = String(Number(value.toFixed(decimals)));
      if (textWidth(text, font) <= room) return text;
    }
  }
  for (let decimals = 5; decimals >= 0; decimals--) {
    const text = scientific(value, decimals);
    if (textWidth(text, font) <= room) return text;
  }
  return null;
}

/** `1.5E+12`, as Excel writes it. */
function scientific(value: number, decimals: number): string {
  const [digits = '', power = ''] = value.toExponential(decimals).split('e');
  const size = power.replace(/^[+-]/, '').padStart(2, '0');
  return `${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}E${power.startsWith('-') ? '-' : '+'}${size}`;
}
