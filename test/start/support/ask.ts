/** Asks a server of this machine something, and insists on its certificate. */
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';

/** What is asked, and how. */
export interface Question {
  readonly port: number;
  /** As it goes over the wire: nothing is tidied up. */
  readonly path: string;
  /** The certificate that the server has to have. */
  readonly ca: string;
  readonly method?: string;
  /** What the `Host` header says; by default `localhost` with the port. */
  readonly host?: string;
  /** Where the server is. */
  readonly at?: 'localhost' | '127.0.0.1' | '::1';
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export function ask({ port, path, ca, method = 'GET', host, at = 'localhost' }: Question): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers = { Host: host ?? `localhost:${port}` };
    request(
      {
        host: at,
        port,
        path,
        ca,
        method,
        headers,
        agent: false,
        setHost: false,
        servername: at === 'localhost' ? at : '',
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    )
      .on('error', fail)
      .end();
  });
}
