import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SlipSummary } from '../../../src/desk/contract/slips.ts';
import type { Desk } from '../../../src/desk/open-desk.ts';
import { ask, noura, openTestDesk, refused, signIn, staffNames } from '../../fixtures/desk.ts';
import type { TestDesk } from '../../fixtures/desk.ts';
import { advance, startRequest } from '../../fixtures/visit-steps.ts';

// PINs are slow to hash by design, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestDesk;
let beneficiaryId: string;

beforeAll(async () => {
  test = await openTestDesk({});
  await signIn(test.desk);
  beneficiaryId = (await ask(test.desk, 'people.register', noura)).id;
});
afterAll(() => test.dispose());
afterEach(() => {
  vi.useRealTimers();
  test.ports.printing.result = { kind: 'accepted', job: 'slips-1' };
  test.ports.printing.look = { state: 'unknown' };
  test.ports.printed.length = 0;
});

/** A receipt of a new request. */
async function receipt(): Promise<SlipSummary> {
  const view = await advance(test.desk, await startRequest(test.desk), { beneficiaryId });
  await ask(test.desk, 'visits.leave', { visitId: view.visitId }).catch(() => null);
  return view.slips.at(-1)!;
}

const print = (slipId: string) => ask(test.desk, 'slips.print', { slipId });
const standing = (slipId: string, desk: Desk = test.desk) => ask(desk, 'slips.standing', { slipId });
const last = ({ prints }: SlipSummary) => prints.at(-1)!;
const waiting = async () =>
  (await ask(test.desk, 'slips.waiting', { page: 0 })).lines.map(({ slip }) => slip.id);

/** Time passes for the desk's clock and its timers alike. */
async function pass(seconds: number): Promise<void> {
  test.ports.clock.pass(seconds);
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await settled();
}
/** What the timers set off has gone through the store. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
const holdTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

describe('a print', () => {
  it('is asked about, and the answer stands with who gave it and when', async () => {
    const { id } = await receipt();
    expect(await waiting()).toContain(id);
    const printId = last(await print(id)).id;
    expect(await waiting()).toContain(id);
    const answer = { slipId: id, printId, cameOut: true };
    const answered = await ask(test.desk, 'slips.answerPrint', answer);
    expect(last(answered)).toMatchObject({ state: 'came-out', answer: { by: staffNames.receptionist } });
    expect(answered).toMatchObject({ awaitsHandover: false, handedToBeneficiaryAt: null });
    expect(await waiting()).not.toContain(id);
    expect(await ask(test.desk, 'slips.answerPrint', answer)).toEqual(answered);
    expect((await refused(test.desk, 'slips.answerPrint', { ...answer, cameOut: false })).code).toBe(
      'print-answered',
    );
    expect(
      (await refused(test.desk, 'slips.answerPrint', { ...answer, printId: crypto.randomUUID() })).code,
    ).toBe('unknown-print');
  });

  it('whose paper did not come out leaves the slip waiting, and the next one is copy 2', async () => {
    const { id } = await receipt();
    const first = last(await print(id));
    const no = await ask(test.desk, 'slips.answerPrint', { slipId: id, printId: first.id, cameOut: false });
    expect(last(no).state).toBe('did-not-come-out');
    expect(await waiting()).toContain(id);
    expect((await print(id)).prints.map(({ number }) => number)).toEqual([1, 2]);
    expect((await print(id)).prints.map(({ number }) => number)).toEqual([1, 2, 3]);
    const [original, second, third] = test.ports.printed.map(({ pdf }) => Buffer.from(pdf));
    expect(original!.equals(second!) || second!.equals(third!)).toBe(false);
  });

  it('without a printer is no refusal: it failed with its cause, nothing was printed, the first paper is the original', async () => {
    const { id } = await receipt();
    test.ports.printing.result = { kind: 'refused', cause: 'no-printer' };
    const failed = last(await print(id));
    expect(failed).toMatchObject({ number: 1, state: 'failed', cause: 'no-printer', nextAttemptAt: null });
    expect(
      (await refused(test.desk, 'slips.answerPrint', { slipId: id, printId: failed.id, cameOut: true })).code,
    ).toBe('print-not-handed-over');
    test.ports.printing.result = { kind: 'accepted', job: null };
    expect(last(await print(id))).toMatchObject({ number: 1, state: 'handed-over' });
    const { bytes } = await ask(test.desk, 'slips.pdf', { slipId: id });
    expect(Buffer.from(test.ports.printed.at(-1)!.pdf).equals(Buffer.from(bytes))).toBe(true);
    expect((await refused(test.desk, 'slips.print', { slipId: crypto.randomUUID() })).code).toBe(
      'unknown-slip',
    );
  });

  it('is handed over again by itself, later each time, while the cause may pass', async () => {
    const { id } = await receipt();
    holdTimers();
    test.ports.printing.result = { kind: 'refused', cause: 'scheduler-stopped' };
    expect(last(await print(id))).toMatchObject({ state: 'queued', cause: 'scheduler-stopped' });
    for (const [seconds, prints] of [
      [4, 1],
      [2, 2],
      [18, 2],
      [3, 3],
    ] as const) {
      await pass(seconds);
      expect(test.ports.printed).toHaveLength(prints);
    }
    expect(last(await standing(id)).state).toBe('queued');
    test.ports.printing.result = { kind: 'accepted', job: null };
    await pass(61);
    expect(last(await standing(id))).toMatchObject({ number: 1, state: 'handed-over', cause: null });
    expect((await standing(id)).prints).toHaveLength(1);
  });

  it('is given up after the fourth time', async () => {
    const { id } = await receipt();
    holdTimers();
    test.ports.printing.result = { kind: 'refused', cause: 'queue-rejecting' };
    await print(id);
    for (const seconds of [6, 21, 61]) await pass(seconds);
    expect(last(await standing(id))).toMatchObject({ state: 'failed', cause: 'queue-rejecting' });
    expect(test.ports.printed).toHaveLength(4);
  });

  it('that the system cancels or holds afterwards is told; what a person saw stands', async () => {
    const { id } = await receipt();
    holdTimers();
    test.ports.printing.look = { state: 'waiting', cause: 'no-paper' };
    await print(id);
    await pass(1);
    expect(last(await standing(id))).toMatchObject({ state: 'handed-over', cause: 'no-paper' });
    test.ports.printing.look = { state: 'ended', cause: 'job-cancelled' };
    await pass(2);
    expect(last(await standing(id))).toMatchObject({ state: 'failed', cause: 'job-cancelled' });
    const second = last(await print(id));
    expect(second).toMatchObject({ number: 2, state: 'handed-over' });
    await ask(test.desk, 'slips.answerPrint', { slipId: id, printId: second.id, cameOut: true });
    await pass(10);
    expect(last(await standing(id))).toMatchObject({ state: 'came-out', cause: null });
  });

  it('that fails in the program itself, or that a damaged file stops, is told too', async () => {
    const { id } = await receipt();
    const whole = test.ports.printer;
    test.ports.printer = { ...whole, print: () => Promise.reject(new TypeError('broken')) };
    expect(last(await print(id))).toMatchObject({ state: 'queued', cause: 'refused' });
    test.ports.printer = whole;
    expect(last(await print(id)).state).toBe('handed-over');
    expect(test.faults).toEqual([]);
  });
});

describe('a slip that must be handed over', () => {
  it('leaves the list when it came to whom it is for without paper, and a print that waits is withdrawn', async () => {
    const { id } = await receipt();
    holdTimers();
    test.ports.printing.result = { kind: 'refused', cause: 'scheduler-stopped' };
    await print(id);
    const handed = await ask(test.desk, 'slips.handOver', { slipId: id, how: 'photographed' });
    expect(handed).toMatchObject({ awaitsHandover: false, handedOverHow: 'photographed' });
    expect(handed.handedToBeneficiaryAt).not.toBeNull();
    expect(last(handed)).toMatchObject({ state: 'failed', cause: 'withdrawn' });
    expect(await waiting()).not.toContain(id);
    // What was noted first stands.
    expect(await ask(test.desk, 'slips.handOver', { slipId: id, how: 'file' })).toMatchObject({
      handedOverHow: 'photographed',
      handedToBeneficiaryAt: handed.handedToBeneficiaryAt,
    });
    const [line] = (await ask(test.desk, 'slips.waiting', { page: 0 })).lines;
    expect(line).toMatchObject({ beneficiaryName: 'نورة عبدالله سعد القحطاني' });
  });
});

describe('the set-up', () => {
  const asSupervisor = async <T>(work: () => Promise<T>): Promise<T> => {
    await signIn(test.desk, 'supervisor');
    try {
      return await work();
    } finally {
      await signIn(test.desk);
    }
  };

  it('is the supervisor’s: printer, paper and copies of each kind, and printing when it is issued', async () => {
    expect((await refused(test.desk, 'printing.setUp', {})).code).toBe('not-allowed');
    await asSupervisor(async () => {
      const { kinds, printers } = await ask(test.desk, 'printing.setUp', {});
      expect(printers).toEqual([{ name: 'slips', isDefault: true, cause: null }]);
      expect(kinds[0]).toEqual({
        kind: 'receipt',
        printer: null,
        paper: 'A5',
        copies: 1,
        isAutomatic: false,
      });
      const chosen = { kind: 'receipt', paper: 'roll-80', copies: 2, isAutomatic: true } as const;
      expect(
        await refused(test.desk, 'printing.save', { kinds: [{ ...chosen, printer: 'till' }] }),
      ).toMatchObject({ code: 'unknown-printer', field: 'kinds.0.printer' });
      const saved = await ask(test.desk, 'printing.save', { kinds: [{ ...chosen, printer: 'slips' }] });
      expect(saved.kinds[0]).toEqual({ ...chosen, printer: 'slips' });
      expect(saved.kinds[1]).toEqual({ ...kinds[1] });
    });
    const { id } = await receipt();
    await vi.waitFor(async () => expect(last(await standing(id)).state).toBe('handed-over'));
    expect(test.ports.printed).toMatchObject([
      { printer: 'slips', paper: 'roll-80', copies: 2, lengthMm: expect.any(Number) as number },
    ]);
    // A printer that was chosen may be away when the rest is saved.
    test.ports.printing.printers = { kind: 'listed', printers: [] };
    await asSupervisor(async () => {
      const { kinds, cause } = await ask(test.desk, 'printing.setUp', {});
      expect(cause).toBe('no-printer');
      await ask(test.desk, 'printing.save', {
        kinds: kinds.map((kind) => ({ ...kind, paper: 'A5', copies: 1, isAutomatic: false })),
      });
    });
  });

  it('has test pages for each paper, and what was seen of them is kept', async () => {
    await asSupervisor(async () => {
      for (const paper of ['A5', 'A4', 'roll-80'] as const)
        await ask(test.desk, 'printing.printTest', { printer: 'slips', paper });
      expect(test.ports.printed.map(({ paper }) => paper)).toEqual(['A5', 'A4', 'roll-80']);
      const [page] = (await ask(test.desk, 'printing.setUp', {})).tests;
      const answer = { printId: page!.print.id, cameOut: true, isComplete: false, isRightPaper: true };
      const { tests } = await ask(test.desk, 'printing.answerTest', answer);
      expect(tests[0]).toMatchObject({
        print: { state: 'came-out', answer: { by: staffNames.supervisor } },
        isComplete: false,
        isRightPaper: true,
      });
      expect((await refused(test.desk, 'printing.answerTest', answer)).code).toBe('print-answered');
      const unknown = { ...answer, printId: crypto.randomUUID() };
      expect((await refused(test.desk, 'printing.answerTest', unknown)).code).toBe('unknown-print');
    });
  });
});

describe('after a restart', () => {
  const left = async (minutes: number) => {
    const { id } = await receipt();
    test.ports.printing.result = { kind: 'refused', cause: 'scheduler-stopped' };
    await print(id);
    test.ports.printing.result = { kind: 'accepted', job: null };
    holdTimers();
    test.ports.clock.pass(minutes * 60);
    const before = test.ports.printed.length;
    await test.reopen();
    await signIn(test.desk);
    return { id, before };
  };

  it('a print that was just asked for goes on', async () => {
    const { id, before } = await left(1);
    await pass(1);
    expect(last(await standing(id)).state).toBe('handed-over');
    expect(test.ports.printed).toHaveLength(before + 1);
  });

  it('an older one is offered and never made by itself', async () => {
    const { id, before } = await left(11);
    expect(last(await standing(id))).toMatchObject({ state: 'failed', cause: 'left-over', number: 1 });
    expect(test.ports.printed).toHaveLength(before);
    expect(last(await print(id))).toMatchObject({ state: 'handed-over', number: 1 });
  });

  it('nobody knows of one that was cut off while it was handed over: it is asked about', async () => {
    const { id } = await receipt();
    const whole = test.ports.printer;
    test.ports.printer = { ...whole, print: () => new Promise(() => undefined) };
    holdTimers();
    const asked = print(id);
    await settled();
    await pass(4);
    const hangs = last(await asked);
    expect(hangs.state).toBe('handing-over');
    test.ports.printer = whole;
    await test.reopen();
    await signIn(test.desk);
    expect(last(await standing(id))).toMatchObject({ state: 'handed-over', cause: 'interrupted' });
    expect(last(await print(id)).number).toBe(2);
  });
});
