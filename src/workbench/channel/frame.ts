/**
 * The address and the name that the frame of an add-in is given, so that Office.js finds its host. The name must be set before
 * the frame is inserted: set later, it does not reach a page of another origin.
 *
 * The page of the host must be https and of the same host name as the add-in; otherwise Office.js takes it for an
 * impostor and never becomes ready.
 */

/** One load of an add-in page. */
export interface Frame {
  /** For `src` of the frame. */
  readonly address: string;
  /** For `name` of the frame. */
  readonly name: string;
  /** Names this load on the wire. */
  readonly conversation: string;
  readonly appId: string;
  /** The origin of the add-in page: the only one to post to and to hear. */
  readonly origin: string;
  /** The origin of the host page. */
  readonly hostOrigin: string;
}

/** What a frame is made from. */
export interface FrameRequest {
  /** The full address of the add-in page, with whatever it wants to find in its own query. */
  readonly page: string;
  /** The full address of the host page. */
  readonly host: string;
  /** A conversation of its own for each load: the client keeps its settings in the session under this name. */
  readonly conversation: string;
  readonly appId: string;
  /** Language of Excel, as `en-US`. */
  readonly language?: string;
}

// The version makes the client fetch excel-web-16.00.js; without telemetry nothing leaves the page.
function hostInfo(language: string): string {
  return ['Excel', 'Web', '16.01', language, '', '', 'disableLogging', '0'].join('$');
}

/** The frame for one load of an add-in page. */
export function frameFor(request: FrameRequest): Frame {
  const { page, host, conversation, appId, language = 'en-US' } = request;
  const info = hostInfo(language);
  const url = new URL(page);
  // Appended as it is: the client reads the text behind `_host_Info=` without decoding it.
  const query = `${url.search === '' ? '?' : `${url.search}&`}_host_Info=${info}`;
  return {
    address: `${url.origin}${url.pathname}${query}${url.hash}`,
    name: JSON.stringify({
      baseFrameName: `frame-${conversation}`,
      hostInfo: info,
      xdmInfo: `${conversation}|${appId}|${host}`,
      serializerVersion: '1',
      flights: '[]',
    }),
    conversation,
    appId,
    origin: url.origin,
    hostOrigin: new URL(host).origin,
  };
}
