/** Workbooks as files: open one, take a Snapshot of it, apply a Plan to it. */
export { WorkbookError } from './errors';
export { openWorkbook, type Workbook } from './package';
export { takeSnapshot } from './read/snapshot';
export { applyPlan } from './write/apply';
export { WriteRefusal } from './write/refusal';
