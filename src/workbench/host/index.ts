/** The stand-in for Excel behind the real Office.js client. */
export { bridgeTo, type NativeBridge } from './bridge';
export { ERROR_CODES, isTransportCode, type ErrorCode } from './errors';
export type { FaultMoment } from './faults';
export { createHost, type Host, type HostOptions } from './host';
