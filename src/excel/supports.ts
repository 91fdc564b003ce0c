/** Whether this Excel has a version of its API (FACTS: what is above 1.9 may be missing). */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
