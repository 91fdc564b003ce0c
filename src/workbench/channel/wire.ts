/**
 * The messages of the channel as JSON, read without trusting them. Names and numbers are those of Office.js
 * (`Microsoft.Office.Common.Message` in excel-web-16.00.debug.js).
 */

/** What a request asks for. */
type Action = 'invoke' | 'register' | 'unregister';

/** A request of the add-in. */
export interface Request {
  readonly action: Action;
  /** The name of a method, or of an event for `register` and `unregister`. */
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

/** How a request ended, below anything that a method itself may answer. */
export const invokeResult = { noError: 0, errorHandlingRequest: -2, accessDenied: -5 } as const;

const messageTypes = { request: 0, response: 1 } as const;
const responseTypes = { forCalling: 0, forEventing: 1 } as const;
const actions: readonly Action[] = ['invoke', 'register', 'unregister'];
const serializerVersion = 1;

/** An object whose values may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. Arrays count: Office.js sends some objects with numbers for names. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** A value as a list; an empty one when it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads JSON; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a message of the add-in; `null` for what is no request. */
export function readRequest(text: string): Request | null {
  const message = parseJson(text);
  if (!isFields(message) || message['_messageType'] !== messageTypes.request) return null;
  const { _actionName: name, _actionType: type, _conversationId: conversation, _correlationId: correlation } = message;
  const action = typeof type === 'number' ? actions[type] : undefined;
  if (action === undefined || typeof name !== 'string') return null;
  if (typeof conversation !== 'string' || typeof correlation !== 'number') return null;
  return { action, name, conversation, correlation, data: message['_data'] };
}

/** The answer to a request, as it is posted. */
export function response(request: Request, origin: string, data: unknown, errorCode: number): string {
  return JSON.stringify({
    _messageType: messageTypes.response,
    _actionName: request.name,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseTypes.forCalling,
    _serializerVersion: serializerVersion,
  });
}

/** An event that the add-in registered for, as it is posted. */
export function eventMessage(name: string, conversation: string, origin: string, payload: unknown): string {
  return JSON.stringify({
    _messageType: messageTypes.response,
    _actionName: name,
    _conversationId: conversation,
    // The client finds the handler by the name, so any number will do.
    _correlationId: -1,
    _origin: origin,
    _data: payload,
    _errorCode: invokeResult.noError,
    _responseType: responseTypes.forEventing,
    _serializerVersion: serializerVersion,
  });
}

/** A call of the host page to the add-in, which answers none of them. */
export function notification(
  conversation: string,
  origin: string,
  correlation: number,
  data: readonly unknown[],
): string {
  return JSON.stringify({
    _messageType: messageTypes.request,
    _actionName: 'Office_notifyAgave',
    _actionType: 0,
    // The add-in serves calls under a name of their own (OSF.SharedConstants.NotificationConversationIdSuffix).
    _conversationId: `${conversation}_ntf`,
    _correlationId: correlation,
    _origin: origin,
    _data: data,
    _serializerVersion: serializerVersion,
  });
}
