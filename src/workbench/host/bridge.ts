/** The host behind `_richApiNativeBridge`, through which the Excel part of the client sends its batches (PROTOCOL 2, hook 1). */
import type { Host, Reply } from './host';
import { isObject, numberIn, objectIn, parseJson } from './json';

const RESPONSE = 2;
const EVENT = 3;

/** What the client finds as `_richApiNativeBridge`. It puts `onMessageFromHost` in itself. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** A bridge to a host. Everything crosses it as JSON text, in both directions, and answers never come at once. */
export function bridgeTo(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const message = parseJson(text);
      if (!isObject(message)) throw new SyntaxError('A message to the host is a JSON object.');
      const id = numberIn(message, 'id');
      const body = objectIn(objectIn(message, 'message') ?? {}, 'body') ?? {};
      void host.request(JSON.stringify(body), numberIn(message, 'flags')).then((reply) => {
        bridge.onMessageFromHost?.(responseText(id, reply));
      });
    },
  };
  host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } }));
  });
  return bridge;
}

/** The body of a response goes as the text that it is, and is parsed by the client. */
function responseText(id: number, reply: Reply): string {
  const message =
    reply.kind === 'response'
      ? { statusCode: 200, headers: {}, body: reply.body }
      : {
          statusCode: reply.status,
          headers: {},
          body: { error: { code: reply.code, message: reply.message } },
        };
  return JSON.stringify({ id, type: RESPONSE, message });
}
