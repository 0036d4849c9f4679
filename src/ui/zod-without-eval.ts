// zod looks whether it may compile its checks with `new Function`, which the page's CSP forbids and reports.
// Pages import this before anything that builds a schema.
import { config } from 'zod';

config({ jitless: true });
