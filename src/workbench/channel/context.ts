/** What Office.js asks first: which Excel this is, which workbook, and what it can do. */
import type { Setting } from './settings';

/** What the add-in is told of Excel and of the workbook. */
export interface Facts {
  /** Address of the workbook, as `https://localhost/Book1.xlsx`. */
  readonly documentUrl: string;
  /** Language of the menus, as `en-US`. */
  readonly displayLanguage: string;
  /** Language of dates and numbers. */
  readonly contentLanguage: string;
  /** A workbook that cannot be written to. */
  readonly readOnly: boolean;
  /** Requirement sets by name, as `{ ExcelApi: '1.15' }`. Names left out are not supported. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Whether the add-in was there when the workbook was opened. */
  readonly reason: 'documentOpened' | 'inserted';
}

/** An Excel on the web, in English, with all that the stand-in claims to know. */
export const usualFacts: Facts = {
  documentUrl: 'https://localhost/Book1.xlsx',
  displayLanguage: 'en-US',
  contentLanguage: 'en-US',
  readOnly: false,
  // The npm package of Office.js knows no ExcelApi beyond 1.15, and asks for DelayForCellEdit before it lets a batch wait.
  requirementSets: { ExcelApi: '1.15', DialogApi: '1.2', SharedRuntime: '1.1', DelayForCellEdit: '1.1' },
  reason: 'documentOpened',
};

const excelOnTheWeb = 16;

/** The answer to `getAppContextAsync`, in the fields that Office.js reads. It throws when any of them is missing. */
export function appContext(appId: string, facts: Facts, settings: readonly Setting[]): unknown {
  return {
    _id: appId,
    _appName: excelOnTheWeb,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: facts.displayLanguage,
    _dataLocale: facts.contentLanguage,
    _docUrl: facts.documentUrl,
    _clientMode: facts.readOnly ? 0 : 1,
    _settings: settings,
    _reason: facts.reason,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: appId,
    _appInstanceId: appId,
    _hostFullVersion: '16.0.15407.10000',
    // JSON within JSON: the client parses this text by itself.
    _requirementMatrix: JSON.stringify(facts.requirementSets),
    _appDomains: [],
    _initialDisplayMode: 0,
    _featureGates: {},
  };
}
