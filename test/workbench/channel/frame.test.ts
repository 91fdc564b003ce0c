import { frameFor } from '../../../src/workbench/channel/frame';

const request = {
  page: 'https://localhost:3000/taskpane.html',
  host: 'https://localhost:3000/host.html',
  conversation: 'c1',
  appId: 'held-split',
};

describe('the frame of an add-in', () => {
  it('carries the host information in its address', () => {
    expect(frameFor(request).address).toBe(
      'https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$disableLogging$0',
    );
  });

  it('keeps the query and the hash that the page has of its own', () => {
    expect(frameFor({ ...request, page: 'https://localhost:3000/taskpane.html?check=1#lines' }).address).toBe(
      'https://localhost:3000/taskpane.html?check=1&_host_Info=Excel$Web$16.01$en-US$$$disableLogging$0#lines',
    );
  });

  it('carries the conversation and the host page in its name', () => {
    expect(JSON.parse(frameFor({ ...request, language: 'de-DE' }).name)).toEqual({
      baseFrameName: 'frame-c1',
      hostInfo: 'Excel$Web$16.01$de-DE$$$disableLogging$0',
      xdmInfo: 'c1|held-split|https://localhost:3000/host.html',
      serializerVersion: '1',
      flights: '[]',
    });
  });

  it('knows the two origins apart', () => {
    const { origin, hostOrigin } = frameFor({ ...request, host: 'https://localhost:4000/host.html' });
    expect([origin, hostOrigin]).toEqual(['https://localhost:3000', 'https://localhost:4000']);
  });
});
