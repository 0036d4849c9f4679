import { z } from 'zod';
import { record } from '../store/audit.ts';
import { changeDeclaration, presentedDeclarations } from '../store/declarations.ts';
import type { Store } from '../store/open.ts';
import { policyEditions } from '../store/policies.ts';
import { readSetting } from '../store/settings.ts';
import { readLetterheads } from './read-letterheads.ts';
import { settingNames } from './office.ts';
import type { Office } from './office.ts';
import { acceptPolicy, borrowedReferral } from './policy-library.ts';
import { lazyPress } from './press.ts';
import type { DeskFolders, DeskPorts } from './ports.ts';
import { PrintQueue } from './printing/print-queue.ts';
import type { Session } from './session.ts';

const deskSchema = z.strictObject({ name: z.string(), number: z.int() });

/** Makes an open database into a working desk. */
export async function openOffice(
  store: Store,
  given: {
    folders: DeskFolders;
    ports: DeskPorts;
    session: Session;
    /** Hears of errors while nobody waits for an answer. */
    onFault: (error: unknown) => void;
  },
): Promise<Office> {
  const { folders, ports, session, onFault } = given;
  const { desk, documents, letterheads } = await store.write('desk', async (handle) => {
    // Nobody stands before the guest window after a restart: what was laid there is taken back.
    for (const { id } of await presentedDeclarations(handle)) {
      const recorded = await record(handle, { action: 'desk.recall', subject: { kind: 'declaration', id } });
      await changeDeclaration(handle, id, { status: 'recalled' }, recorded);
    }
    return {
      desk: await readSetting(handle, settingNames.desk, deskSchema),
      documents: await policyEditions(handle),
      letterheads: await readLetterheads(handle),
    };
  });
  const editions = new Map(
    documents.map(({ id, policyId, document }) => [id, acceptPolicy(`${policyId}.json`, document).policy]),
  );
  const [newest] = documents;
  const policy = newest && editions.get(newest.id);
  if (!desk || !newest || !policy) throw new RangeError('The database has no desk or no policy');
  const press = lazyPress(folders.resources, letterheads.byId);
  const announce = () => session.announce('print');
  const printing = new PrintQueue({ store, ports, press, deskName: desk.name, announce, onFault });
  await printing.resume();
  return {
    store,
    ports,
    press,
    printing,
    letterheads,
    session,
    desk,
    policy: { editionId: newest.id, policy },
    editions,
    borrowedReferral: await borrowedReferral(folders.resources),
    comparedEdition: null,
    directoryImport: null,
  };
}
