/** The menu and the place to drop files on, over a desk, in a browser that takes downloads. */
import '../../../../taskpane/support/browser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { openModel } from '../../../../../src/workbench/model';
import { Desk } from '../../../../../src/workbench/page/desk/desk';
import { DeskContext } from '../../../../../src/workbench/page/desk/useDesk';
import { DropPlace } from '../../../../../src/workbench/page/files/DropPlace';
import { FileMenu } from '../../../../../src/workbench/page/files/FileMenu';

/** The bytes of a sample workbook: `model.xlsx`. */
export function sampleBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(__dirname, '../../../../../assets/samples', name)));
}

/** A file as a browser gives it; jsdom's cannot be read. */
export function fileOf(name: string, bytes: Uint8Array<ArrayBuffer> = sampleBytes(name)): File {
  const file = new File([bytes], name);
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  return file;
}

/** What was downloaded. */
export interface Downloaded {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Takes downloads in the place of a browser. Forgets them when called again. */
export function catchDownloads(): readonly Downloaded[] {
  const taken: Downloaded[] = [];
  const given = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
  // jsdom's Blob keeps to itself what it was made of.
  class KeptBlob {
    readonly bytes: Uint8Array;
    readonly type: string;
    constructor([bytes]: [Uint8Array], { type }: { type: string }) {
      this.bytes = bytes;
      this.type = type;
    }
  }
  Object.assign(globalThis, { Blob: KeptBlob });
  Object.assign(URL, {
    createObjectURL: (blob: KeptBlob) => {
      const address = `blob:${given.size + 1}`;
      given.set(address, blob);
      return address;
    },
    revokeObjectURL: (address: string) => given.delete(address),
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = given.get(this.href);
    if (blob !== undefined) taken.push({ name: this.download, type: blob.type, bytes: blob.bytes });
  });
  return taken;
}

export interface Page {
  readonly desk: Desk;
  readonly user: UserEvent;
  /** Waits until all that was begun is done. */
  readonly settle: () => Promise<void>;
}

/** The page with a sample open, or with an empty workbook. */
export function showPage(sample: string | null = 'model.xlsx'): Page {
  const desk = new Desk();
  if (sample !== null) desk.open(openModel(sampleBytes(sample), sample));
  render(
    <DeskContext value={desk}>
      <FluentProvider theme={webLightTheme}>
        <DropPlace>
          <FileMenu />
        </DropPlace>
      </FluentProvider>
    </DeskContext>,
  );
  const settle = async (): Promise<void> => {
    await act(async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };
  return { desk, user: userEvent.setup(), settle };
}
