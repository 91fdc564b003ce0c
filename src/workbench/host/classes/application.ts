/** `Excel.Application` and what it says of the language. */
import type { Session } from '../cells';
import { HostError } from '../errors';
import { hostClass } from '../object';
import { textValue } from './properties';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** The class. Nothing is calculated here, so that suspending it changes nothing. */
export const application = hostClass<Session>(() => ({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: ({ application }) => application.calculationMode,
      set: ({ application }, value) => {
        const mode = textValue(value);
        if (!MODES.includes(mode)) throw new HostError('InvalidArgument');
        application.calculationMode = mode;
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  objects: { cultureInfo: (session) => cultureInfo.of(session) },
  methods: {
    calculate: () => null,
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
}));

const cultureInfo = hostClass<Session>(() => ({
  name: 'CultureInfo',
  scalars: { name: { get: () => 'en-US' } },
  objects: {
    numberFormat: (session) => numberFormat.of(session),
    datetimeFormat: (session) => datetimeFormat.of(session),
  },
}));

const numberFormat = hostClass<Session>(() => ({
  name: 'NumberFormatInfo',
  scalars: {
    numberDecimalSeparator: { get: () => '.' },
    numberGroupSeparator: { get: () => ',' },
  },
}));

const datetimeFormat = hostClass<Session>(() => ({
  name: 'DatetimeFormatInfo',
  scalars: {
    dateSeparator: { get: () => '/' },
    longDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
    longTimePattern: { get: () => 'h:mm:ss tt' },
    shortDatePattern: { get: () => 'M/d/yyyy' },
    timeSeparator: { get: () => ':' },
  },
}));

/** The classes of the language, for checking them against the client's own. */
export const cultureClasses = { cultureInfo, numberFormat, datetimeFormat };
