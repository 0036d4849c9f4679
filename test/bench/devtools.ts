import { z } from 'zod';

const pagesSchema = z.array(
  z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string().optional() }),
);
const replySchema = z.object({
  id: z.number().optional(),
  result: z.object({ result: z.object({ value: z.unknown() }).optional() }).optional(),
});

/** Debugging addresses of the pages that show an address beginning with `url`; none while it is starting. */
export async function pagesAt(port: number, url: string): Promise<string[]> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const pages = pagesSchema.parse(await answer.json());
    return pages.flatMap((page) =>
      page.type === 'page' && page.url.startsWith(url) && page.webSocketDebuggerUrl !== undefined
        ? [page.webSocketDebuggerUrl]
        : [],
    );
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}

/**
 * What an expression, or the promise it gives, comes to in a page; undefined when the page went away meanwhile.
 * No domain is switched on for it, so that the page runs as it would unwatched.
 */
export function valueIn(page: string, expression: string, limitMs: number): Promise<unknown> {
  return new Promise((resolve) => {
    const socket = new WebSocket(page);
    const limit = setTimeout(() => finish(undefined), limitMs);
    const finish = (value: unknown): void => {
      clearTimeout(limit);
      socket.close();
      resolve(value);
    };
    socket.addEventListener('open', () => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    });
    socket.addEventListener('message', ({ data }) => {
      const reply = replySchema.parse(JSON.parse(String(data)));
      if (reply.id === 1) finish(reply.result?.result?.value);
    });
    socket.addEventListener('close', () => finish(undefined));
    socket.addEventListener('error', () => finish(undefined));
  });
}
