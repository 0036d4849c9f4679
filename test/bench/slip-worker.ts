/** The slip press as it stands in the desk's process, alone: takes a slip's content, gives its PDF. */
import type { SlipContent } from '../../src/slips/content.ts';
import { lazyPress } from '../../src/desk/press.ts';

const [resources] = process.argv.slice(2);
if (resources === undefined) throw new Error('Which resources?');
const press = lazyPress(resources);

process.parentPort.on('message', ({ data }) => {
  void press.render(data as SlipContent).then((pdf) => process.parentPort.postMessage(pdf));
});
