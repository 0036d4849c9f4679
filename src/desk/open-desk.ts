import type { z } from 'zod';
import { faultOf } from '../store/store-error.ts';
import { contract } from './contract/contract.ts';
import type { CallName } from './contract/contract.ts';
import type { WindowName } from './contract/call.ts';
import type { Answer, DeskError } from './contract/errors.ts';
import { Entrance } from './entrance.ts';
import type { Office } from './office.ts';
import type { DeskFolders, DeskPorts } from './ports.ts';
import { Refusal } from './refusal.ts';
import { registry } from './registry.ts';
import { Session } from './session.ts';
import type { DeskChange, StaffMember } from './session.ts';
import { lockSession } from './use-cases/session/lock.ts';

export type { DeskChange, GuestPlacement } from './session.ts';
export type { DeskFolders, DeskPorts } from './ports.ts';
export { shippedPinCost } from './staff-pin.ts';

/** Which window calls. The shell knows it from the sender, never from the message. */
export type Caller = { window: WindowName };

/** An error of the program itself: in which call, of which kind. */
type Fault = { call: string; name: string; error: unknown };

/** The desk, as the shell and the tests use it. */
export type Desk = {
  /** Checks name, window, session, role and input, carries the call out, checks the answer. Never throws. */
  call(caller: Caller, name: string, input: unknown): Promise<Answer<unknown>>;
  onChange(listener: (change: DeskChange) => void): () => void;
  /** With one display a presented declaration covers it, and the staff side needs the PIN to come back. */
  setDisplayCount(count: number): Promise<void>;
  /** Idle, suspended, or F9. */
  lock(): Promise<void>;
  /** Loads what the first slip needs, while nobody waits for it. Does nothing before the desk is open. */
  getReadyForSlips(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the desk on its data folder. Before set-up, with a sealed database or with one that cannot be
 * opened it answers too: `setup.status` says which. `onFault` hears of errors of the program itself: `name` is
 * free of personal text and may be logged, `error` may quote what was typed or kept and may not.
 */
export async function openDesk(options: {
  folders: DeskFolders;
  ports: DeskPorts;
  onFault?: (fault: Fault) => void;
}): Promise<Desk> {
  const listeners = new Set<(change: DeskChange) => void>();
  const session = new Session((change) => {
    for (const listener of listeners) listener(change);
  });
  const tellFault = (call: string, error: unknown) => {
    options.onFault?.({ call, name: faultName(error), error });
  };
  const entrance = new Entrance(options.folders, options.ports, session, (error) =>
    tellFault('setup.open', error),
  );
  await entrance.open();
  let settingUp: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const carryOut = async (caller: Caller, name: string, input: unknown): Promise<Answer<unknown>> => {
    if (isClosed) return { ok: false, error: { code: 'desk-unavailable' } };
    try {
      return { ok: true, value: await dispatch(entrance, caller, name, input) };
    } catch (error) {
      const known = errorOf(error);
      if (known === null) tellFault(isCallName(name) ? name : 'unknown-call', error);
      return { ok: false, error: known ?? { code: 'internal' } };
    }
  };
  return {
    call: (caller, name, input) => {
      if (!name.startsWith('setup.')) return carryOut(caller, name, input);
      // One set-up call at a time: a double click must not create two databases.
      const turn = settingUp.then(() => carryOut(caller, name, input));
      settingUp = turn;
      return turn;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setDisplayCount: (count) => {
      session.setDisplayCount(count);
      return Promise.resolve();
    },
    lock: async () => {
      if (entrance.stage.kind === 'ready') await lockSession(entrance.stage.office);
    },
    getReadyForSlips: async () => {
      if (entrance.stage.kind === 'ready') await entrance.stage.office.press.getReady();
    },
    close: async () => {
      isClosed = true;
      await entrance.close();
    },
  };
}

/** Name, window, session, role, input: in this order, so that a closed desk tells nothing of its inputs. */
async function dispatch(entrance: Entrance, caller: Caller, name: string, input: unknown): Promise<unknown> {
  if (!isCallName(name)) throw new Refusal('unknown-call');
  const spec = contract[name];
  if (spec.window !== caller.window) throw new Refusal('wrong-window');
  const answer = await work(entrance, name)(() => checked(spec.input, input));
  return spec.output.parse(answer);
}

/** What carries the call out, once the desk's state and the caller's role allow it. */
function work(entrance: Entrance, name: CallName): (input: () => unknown) => Promise<unknown> {
  // The registry is typed call by call; here, where a name is only known at run time, its types are let go.
  if (name.startsWith('setup.')) {
    const handler = registry[name] as (entrance: Entrance, input: unknown) => Promise<unknown>;
    return (input) => handler(entrance, input());
  }
  if (name === 'guest.view' && entrance.stage.kind !== 'ready') {
    return () => Promise.resolve({ screen: 'welcome', associationName: '', mark: '' });
  }
  const office = officeOf(entrance);
  const { access } = contract[name];
  if (access === 'anyone') {
    const handler = registry[name] as (office: Office, input: unknown) => Promise<unknown>;
    return (input) => handler(office, input());
  }
  const by = staffAt(office);
  if (!access.includes(by.role)) throw new Refusal('not-allowed');
  const handler = registry[name] as (office: Office, by: StaffMember, input: unknown) => Promise<unknown>;
  return (input) => handler(office, by, input());
}

function checked(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

function officeOf({ stage }: Entrance): Office {
  switch (stage.kind) {
    case 'ready':
      return stage.office;
    case 'new':
      throw new Refusal('setup-needed');
    case 'sealed':
      throw new Refusal('needs-passphrase');
    case 'unusable':
      throw new Refusal(stage.fault);
  }
}

function staffAt({ session }: Office): StaffMember {
  if (session.state === 'signed-out' || !session.staff) throw new Refusal('not-signed-in');
  if (session.state !== 'signed-in') throw new Refusal('locked');
  return session.staff;
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}

/** The first field at fault. A text that is too long has a code of its own; a person can cause it. */
function invalidInput({ issues }: z.ZodError): Refusal {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.');
  return new Refusal(
    issue?.code === 'too_big' ? 'field-too-long' : 'invalid-input',
    field === '' ? undefined : field,
  );
}

/** The kind of an error and its code, both fixed words of the program or a library: never its message. */
function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return `${error.name} ${code}`.trimEnd();
}

function errorOf(error: unknown): DeskError | null {
  if (error instanceof Refusal) return error.error;
  const fault = faultOf(error);
  return fault === null ? null : { code: fault };
}
