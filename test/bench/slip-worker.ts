/**
 * The slip press as it stands in the desk's process, alone: says when it is loaded, then gives the PDF of each slip's
 * content that it is sent.
 */
import type { SlipContent } from '../../src/slips/content.ts';
import { lazyPress } from '../../src/desk/press.ts';

const [resources] = process.argv.slice(2);
if (resources === undefined) throw new Error('Which resources?');
const press = lazyPress(resources);

process.parentPort.on('message', ({ data }) => {
  void press.render(data as SlipContent, { paper: 'A5' }).then((pdf) => process.parentPort.postMessage(pdf));
});
process.parentPort.postMessage('loaded');
