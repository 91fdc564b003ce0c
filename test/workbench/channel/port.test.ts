import { type Arrival, framePort } from '../../../src/workbench/channel/port';

function ends() {
  const posted: [unknown, string][] = [];
  const frame = { postMessage: (message: unknown, origin: string) => void posted.push([message, origin]) };
  const listeners = new Set<(arrival: Arrival) => void>();
  const host = {
    addEventListener: (_: 'message', onMessage: (arrival: Arrival) => void) => void listeners.add(onMessage),
    removeEventListener: (_: 'message', onMessage: (arrival: Arrival) => void) => void listeners.delete(onMessage),
  };
  const arrive = (arrival: Arrival) => {
    for (const listener of listeners) listener(arrival);
  };
  return { port: framePort(frame, host, 'https://localhost:3000'), frame, posted, arrive };
}

describe('the port to a frame', () => {
  it('posts to the origin of the add-in alone', () => {
    const { port, posted } = ends();
    port.post('{}');
    expect(posted).toEqual([['{}', 'https://localhost:3000']]);
  });

  it('hears the frame, and neither another frame, nor another origin, nor what is no text', () => {
    const { port, frame, arrive } = ends();
    const heard: string[] = [];
    port.listen((text) => heard.push(text));
    arrive({ data: 'ours', origin: 'https://localhost:3000', source: frame });
    arrive({ data: 'another frame', origin: 'https://localhost:3000', source: {} });
    arrive({ data: 'another origin', origin: 'https://example.com', source: frame });
    arrive({ data: { no: 'text' }, origin: 'https://localhost:3000', source: frame });
    expect(heard).toEqual(['ours']);
  });

  it('hears nothing once it was told to stop', () => {
    const { port, frame, arrive } = ends();
    const heard: string[] = [];
    port.listen((text) => heard.push(text))();
    arrive({ data: 'late', origin: 'https://localhost:3000', source: frame });
    expect(heard).toEqual([]);
  });
});
