import { guestCallNames } from '../src/desk/contract/names.ts';
import { buildBridge } from './bridge.ts';

buildBridge(guestCallNames);
