/** Calculates formulas for the model of a workbook. */
import type { CellValue } from '../../domain/sheet';
import type { FormulaCells, FormulaEngine, FormulaPlace } from '../model/formula-cells';
import { Evaluation } from './evaluate';
import { parseFormula, type Node } from './parse';
import { errorValue, FormulaError, Unsure } from './values';

/** Formulas that were read; a workbook may have a hundred thousand of them. */
const MOST_KEPT = 200_000;

/** An engine. It keeps what it read of formulas, so one for a workbook is enough. */
export function formulaEngine(): FormulaEngine {
  const read = new Map<string, Node | null>();
  return {
    calculate: (formula, place, cells) => {
      let node = read.get(formula);
      if (node === undefined) {
        if (read.size >= MOST_KEPT) read.clear();
        node = reading(formula);
        read.set(formula, node);
      }
      return node === null ? undefined : valueOf(node, place, cells);
    },
  };
}

function reading(formula: string): Node | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

function valueOf(node: Node, place: FormulaPlace, cells: FormulaCells): CellValue | undefined {
  try {
    return new Evaluation(cells, place).value(node);
  } catch (error) {
    if (error instanceof FormulaError) return errorValue(error.code);
    if (error instanceof Unsure) return undefined;
    throw error;
  }
}
