/** The stand-in for Excel behind the real Office.js client: batches in, responses and events out. */
import type { Area } from '../../domain/sheet';
import type { BookModel } from '../model/types';
import { Cells, Tracker, type Session } from './cells';
import { workbookOf } from './classes/workbook';
import { runBatch, type Ground, type Sabotage } from './engine';
import { isTransportCode, statusOf, type ErrorCode } from './errors';
import { EventTeller, type EventEntry } from './events';
import { Plans, stopAt, type FaultMoment } from './faults';
import { entryOf, isObject, objectIn, parseJson, type Json, type JsonObject } from './json';
import { Kept } from './kept';
import { ERROR_MESSAGES } from './messages.en';
import { SERVICES } from './services';
import { TrafficLog, callsOf, isCleanup, type Traffic } from './traffic';
import { batchOf, type Batch } from './wire';

/** Excel on the web takes and gives 5 MB at most. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The bit of a request that waits while a cell is edited (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

/** What a host is made with. */
export interface HostOptions {
  /** The largest request and response in bytes; 5 MB unless given. */
  readonly payloadLimit?: number;
}

/** What came of a request: a response, or a refusal of the whole request. */
export type Reply =
  | { readonly kind: 'response'; readonly body: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly status: number };

/** Excel, as far as Office.js can tell. */
export interface Host {
  readonly book: BookModel;
  readonly traffic: Traffic;
  /** How many objects the client keeps: 0 once every run gave its own back. */
  readonly keptObjects: number;
  /** Answers a request: the JSON text of a batch. Requests are answered one after the other. */
  request(text: string, flags: number): Promise<Reply>;
  /** The same as the JSON text of a response, where a refusal is an error like any other. */
  execute(text: string, flags: number): Promise<string>;
  /** Calls back with what happened, after the batch that did it was answered. The function given ends it. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** Makes a round trip fail, counted from 1, the next one; only what the add-in waits for counts. */
  failAt(roundTrip: number, code: ErrorCode, moment?: FaultMoment): void;
  /** Does something as a colleague once a round trip is answered, before the next one is. */
  between(roundTrip: number, act: (book: BookModel) => void): void;
  /** Forgets all that was planned. */
  clearPlans(): void;
  /** Somebody begins to edit a cell: requests are refused, or wait when they said so. */
  beginCellEdit(): void;
  endCellEdit(): void;
  /** Lets go of the workbook. */
  close(): void;
}

/** Makes a host over a workbook. */
export function createHost(book: BookModel, options: HostOptions = {}): Host {
  return new StandIn(book, options.payloadLimit ?? PAYLOAD_LIMIT);
}

class StandIn implements Host {
  private readonly kept = new Kept();
  private readonly tracker = new Tracker();
  private readonly plans = new Plans();
  private readonly log = new TrafficLog();
  private readonly session: Session;
  private readonly ground: Ground;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly changedCells = new Map<string, { readonly sheetId: string; readonly area: Area }>();
  private readonly release: () => void;
  private waiting: EventEntry[] = [];
  private busy = false;
  private line: Promise<unknown> = Promise.resolve();
  private edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(
    readonly book: BookModel,
    private readonly payloadLimit: number,
  ) {
    this.session = { book, tracker: this.tracker, application: { calculationMode: 'Automatic' } };
    this.ground = {
      root: workbookOf({ session: this.session, rangeOfEvent: (reference) => this.rangeOfEvent(reference) }),
      services: SERVICES,
      kept: this.kept,
    };
    const teller = new EventTeller({
      book,
      keep: (sheetId, area) => this.keepChange(sheetId, area),
      byAddIn: () => this.busy,
    });
    this.release = book.onChange((event) => {
      this.tracker.follow(event);
      this.waiting.push(...teller.tell(event));
      if (!this.busy) this.deliverSoon();
    });
  }

  get traffic(): Traffic {
    return this.log;
  }

  get keptObjects(): number {
    return this.kept.size;
  }

  request(text: string, flags: number): Promise<Reply> {
    const reply = this.line.then(() => this.answer(text, flags));
    // What fails here fails for whoever asked; the next request has its own turn.
    this.line = reply.catch(() => undefined);
    return reply;
  }

  async execute(text: string, flags: number): Promise<string> {
    const reply = await this.request(text, flags);
    if (reply.kind === 'response') return reply.body;
    const { code, message, status } = reply;
    return JSON.stringify({
      Results: [],
      TraceIds: [],
      Error: { Code: code, Message: message, Location: '', HttpStatusCode: status },
    });
  }

  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  failAt(roundTrip: number, code: ErrorCode, moment: FaultMoment = 'before'): void {
    this.plans.failAt(roundTrip, { code, moment });
  }

  between(roundTrip: number, act: (book: BookModel) => void): void {
    this.plans.between(roundTrip, () => {
      this.book.asRemote(() => {
        act(this.book);
      });
    });
  }

  clearPlans(): void {
    this.plans.clear();
  }

  beginCellEdit(): void {
    if (this.edit !== null) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.edit = { ended, end };
  }

  endCellEdit(): void {
    this.edit?.end();
    this.edit = null;
  }

  close(): void {
    this.release();
    this.listeners.clear();
  }

  private async answer(text: string, flags: number): Promise<Reply> {
    const begun = performance.now();
    const batch = batchOf(parseJson(text));
    const isWork = !isCleanup(batch);
    if (isWork && this.edit !== null && (flags & DELAY_FOR_CELL_EDIT) !== 0) await this.edit.ended;
    const requestBytes = byteLength(text);
    const reply = isWork ? this.work(batch, requestBytes) : this.responseTo(batch);
    this.log.add({
      kind: isWork ? 'work' : 'cleanup',
      requestBytes,
      responseBytes: reply.kind === 'response' ? byteLength(reply.body) : 0,
      duration: performance.now() - begun,
      calls: callsOf(batch),
      error: errorOf(reply),
    });
    if (isWork) this.plans.end();
    this.deliverSoon();
    return reply;
  }

  /** Carries out a request that somebody waits for, or lets it fail as planned. */
  private work(batch: Batch, requestBytes: number): Reply {
    const fault = this.plans.begin();
    if (this.edit !== null) return refusal('InvalidOperationInCellEditMode');
    if (requestBytes > this.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (fault === null) return this.withinLimit(this.responseTo(batch));
    const stop = stopAt(batch, fault.moment);
    if (!isTransportCode(fault.code)) {
      const body = this.carryOut(batch, (index) => (index === stop ? fault.code : null), fault.moment === 'after');
      return response(body);
    }
    // The transport fails: the client is told of no action, whatever of the request was done.
    if (fault.moment === 'halfway') this.carryOut(batch, (index) => (index === stop ? fault.code : null));
    if (fault.moment === 'after') this.carryOut(batch);
    return refusal(fault.code);
  }

  private responseTo(batch: Batch): Reply {
    return response(this.carryOut(batch));
  }

  private withinLimit(reply: Reply): Reply {
    const isTooLarge = reply.kind === 'response' && byteLength(reply.body) > this.payloadLimit;
    return isTooLarge ? refusal('ResponsePayloadSizeLimitExceeded') : reply;
  }

  /** Carries a batch out as one step that can be undone. `doLast`: the action that fails is done all the same. */
  private carryOut(batch: Batch, sabotage?: Sabotage, doLast = false): JsonObject {
    this.busy = true;
    try {
      if (!doLast) return this.book.group(() => runBatch(this.ground, batch, sabotage));
      return this.book.group(() => {
        const done = runBatch(this.ground, batch);
        if (done['Error'] !== undefined || sabotage === undefined) return done;
        const index = batch.actions.length - 1;
        const code = sabotage(index) ?? 'GeneralException';
        return { ...done, Error: lostAnswer(code, index) };
      });
    } finally {
      this.busy = false;
      this.tracker.forgetAllBut(new Set(this.kept.cells()));
    }
  }

  private keepChange(sheetId: string, area: Area): string {
    const reference = `change${this.changedCells.size + 1}`;
    this.changedCells.set(reference, { sheetId, area });
    return reference;
  }

  private rangeOfEvent(reference: string): Cells | null {
    const change = this.changedCells.get(reference);
    const sheet = change === undefined ? null : this.book.sheetById(change.sheetId);
    return change === undefined || sheet === null ? null : new Cells(this.session, sheet, change.area);
  }

  /** After the answer, as Excel does it: a handler never runs before the sync that caused it resolves. */
  private deliverSoon(): void {
    if (this.waiting.length === 0) return;
    setTimeout(() => {
      const entries = this.waiting;
      this.waiting = [];
      if (entries.length > 0) for (const listener of [...this.listeners]) listener(entries);
    }, 0);
  }
}

function lostAnswer(code: ErrorCode, index: number): JsonObject {
  return {
    Code: code,
    Message: ERROR_MESSAGES[code],
    Location: '',
    ActionIndex: index,
    HttpStatusCode: statusOf(code),
  };
}

function response(body: JsonObject): Reply {
  return { kind: 'response', body: JSON.stringify(body) };
}

function refusal(code: ErrorCode): Reply {
  return { kind: 'refused', code, message: ERROR_MESSAGES[code], status: statusOf(code) };
}

function errorOf(reply: Reply): string | null {
  if (reply.kind === 'refused') return reply.code;
  // The error comes last; without looking there, every large response would be parsed once more.
  if (!reply.body.slice(-2000).includes('"Error":{')) return null;
  const body: Json = parseJson(reply.body);
  const error = isObject(body) ? objectIn(body, 'Error') : undefined;
  const code = error === undefined ? undefined : entryOf(error, 'Code');
  return typeof code === 'string' ? code : null;
}

const encoder = new TextEncoder();

/** How many bytes a text is on the wire. */
function byteLength(text: string): number {
  return encoder.encode(text).length;
}
