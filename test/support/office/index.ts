/**
 * The real Office.js client over the stand-in Excel, for tests.
 *
 *     const { Excel, host } = openOffice(newModel());
 *     await Excel.run(async (context) => …);
 *     expect(host.traffic.roundTrips).toBe(1);
 */
import { bridgeTo, createHost, type Host, type HostOptions } from '../../../src/workbench/host';
import { newModel, type BookModel } from '../../../src/workbench/model';
import { loadClient, type OfficeClient } from './client';

/** Requirement sets by name, as `{ ExcelApi: '1.9' }`. What is left out is not supported. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What Excel with the npm client can do at most. The last three are asked for by the client itself. */
export const EVERYTHING: RequirementSets = {
  ExcelApi: '1.15',
  DialogApi: '1.2',
  SharedRuntime: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
};

/** The floor that the add-in's manifest declares. */
export const FLOOR: RequirementSets = { ...EVERYTHING, ExcelApi: '1.9' };

/** As much of the global `Office` as the Excel part alone goes without. */
interface OfficeStub {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
  };
}

/** An Office.js with a workbook behind it. */
export interface OfficeInNode extends OfficeClient {
  readonly Office: OfficeStub;
  readonly host: Host;
  readonly model: BookModel;
  /** Says anew what is supported. */
  readonly setRequirements: (sets: RequirementSets) => void;
}

/** How an Office.js is opened. */
export interface OfficeOptions extends HostOptions {
  readonly requirements?: RequirementSets;
}

/** Opens a fresh Office.js over a workbook; an empty one unless given. */
export function openOffice(model: BookModel = newModel(), options: OfficeOptions = {}): OfficeInNode {
  let sets = options.requirements ?? EVERYTHING;
  const Office: OfficeStub = {
    context: {
      requirements: {
        isSetSupported: (name, version) => {
          const supported = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
          return supported !== undefined && (version === undefined || isAtLeast(supported, version));
        },
      },
    },
  };
  const host = createHost(model, options);
  const client = loadClient(bridgeTo(host), Office);
  return {
    ...client,
    Office,
    host,
    model,
    setRequirements: (wanted) => {
      sets = wanted;
    },
  };
}

/** Versions are numbers with dots between, not decimals: 1.15 is more than 1.9. */
function isAtLeast(supported: string, wanted: string): boolean {
  const have = supported.split('.').map(Number);
  const want = wanted.split('.').map(Number);
  for (const [index, part] of want.entries()) {
    const own = have[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
