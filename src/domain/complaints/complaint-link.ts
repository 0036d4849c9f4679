import type { Parsed } from '../people/parsed.ts';

export type ComplaintLinkError = 'not-https' | 'not-a-link';

const longest = 300;

/**
 * The link on the association's site by which a complaint can be made (Mabarrah ج/١), as typed by the supervisor.
 * Only https, with a host name and without a name or password in it: it is printed as a QR code.
 */
export function parseComplaintLink(typed: string): Parsed<string, ComplaintLinkError> {
  const text = typed.trim();
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^\s/?#@\\]+)([/?#][^\s\\<>"]*)?$/iu.exec(text);
  if (parts === null || text.length > longest) return { ok: false, error: 'not-a-link' };
  const [, scheme = '', host = '', rest = ''] = parts;
  if (scheme.toLowerCase() !== 'https') return { ok: false, error: 'not-https' };
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?$/iu.test(host))
    return { ok: false, error: 'not-a-link' };
  return { ok: true, value: `https://${host.toLowerCase()}${rest}` };
}
