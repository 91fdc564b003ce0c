/** What checks, plans and words: loaded as one chunk once the pane is shown. */
export { answer, hasOwnSheets, notesBeforeWriting, standingsOf, writingOf } from '../../workbook/answer';
export { planMapping } from '../../workbook/plan-mapping';
export { planRemove } from '../../workbook/plan-remove';
export { planSample } from '../../workbook/plan-sample';
