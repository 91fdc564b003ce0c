/**
 * How texts come and go between the host page and the page of an add-in. Office.js speaks in strings of JSON over
 * `postMessage`; everything else in this folder sees only the strings.
 */

/** The two ends of a wire to one add-in page. */
export interface Port {
  /** Sends a text to the add-in. */
  post(text: string): void;
  /** Calls back for each text that the add-in sent. Returns what ends it. */
  listen(onText: (text: string) => void): () => void;
}

/** What a port needs of the window inside the frame. */
export interface FrameWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** What a port needs to know of a message that arrived. */
export interface Arrival {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** What a port needs of the window that holds the frame. */
export interface HostWindow {
  addEventListener(type: 'message', onMessage: (arrival: Arrival) => void): void;
  removeEventListener(type: 'message', onMessage: (arrival: Arrival) => void): void;
}

/**
 * The port to an add-in in a frame. It posts to `origin` alone and hears nobody but that frame at that origin, so neither
 * another frame nor a page the frame moved on to can speak for the add-in.
 */
export function framePort(frame: FrameWindow, host: HostWindow, origin: string): Port {
  return {
    post: (text) => {
      frame.postMessage(text, origin);
    },
    listen: (onText) => {
      const onMessage = (arrival: Arrival): void => {
        if (arrival.source !== frame || arrival.origin !== origin || typeof arrival.data !== 'string') return;
        onText(arrival.data);
      };
      host.addEventListener('message', onMessage);
      return () => {
        host.removeEventListener('message', onMessage);
      };
    },
  };
}
